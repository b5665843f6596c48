import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ proxies: true });
});
afterAll(() => stack.close());

type Person = { id: string; police: { riskAlerts: unknown; missingEpisodes: unknown } };

test('people whom a record of the same agency refers to are decided for themselves', async () => {
  await givenHarrowVale(stack, (h) => {
    h.maya.isProhibited(['RISK_ALERT']);
    h.jordan.isProhibited(['SAFEGUARDING_INCIDENT']);
  });
  const police = 'police { riskAlerts { id } missingEpisodes { id } }';
  const nested = await stack.ask(
    'u-ds',
    'SAFEGUARDING',
    `{ person(id: "maya") { police { incidents { people { id ${police} } } } } }`,
  );
  const people: Person[] = nested.body.data.person.police.incidents.flatMap(
    (one: { people: Person[] }) => one.people,
  );
  expect(people.map(({ id }) => id)).toEqual(expect.arrayContaining(['dana', 'jordan']));
  for (const { id, police: seen } of people) {
    const direct = await stack.ask('u-ds', 'SAFEGUARDING', `{ person(id: "${id}") { ${police} } }`);
    expect(seen, id).toEqual(direct.body.data.person.police);
  }
  expect(people.find(({ id }) => id === 'dana')?.police.riskAlerts, 'open for her, closed for Maya').toEqual(
    [],
  );
  expect(
    people.find(({ id }) => id === 'jordan')?.police.missingEpisodes,
    'open for Maya, closed for him',
  ).toBeNull();
});

test('a person whom the requester may not know is not among those whom a record refers to', async () => {
  await givenHarrowVale(stack, (h) => {
    h.maya.hasRecord('police', 'incidents', 'POLICE-X', {
      kind: 'Disturbance',
      occurredAt: new Date(h.days(-3)).toISOString(),
      summary: 'Neighbours argued.',
      people: ['stranger', 'dana'],
    });
  });
  const answer = await stack.ask(
    'u-ds',
    'SAFEGUARDING',
    '{ person(id: "maya") { police { incidents { summary people { id socialCare { identity { name } } } } } } }',
  );
  const incidents: { summary: string; people: { id: string }[] }[] = answer.body.data.person.police.incidents;
  const argued = incidents.find(({ summary }) => summary === 'Neighbours argued.');
  expect(argued?.people.map(({ id }) => id)).toEqual(['dana']);
  expect(answer.text).not.toContain('stranger');
  const asked = stack
    .proxy('socialcare')
    .calls.map(({ body }) => body)
    .join();
  expect(asked).not.toContain('stranger');
});
