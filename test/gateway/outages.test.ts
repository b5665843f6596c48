import { createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { movableClock } from '../../database/clock.ts';
import { freePort } from '../../demo/database/freePort.ts';
import { readConfig } from '../../gateway/readConfig.ts';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import type { Misbehaviour } from '../support/recordingProxy.ts';
import { type SourceName, type Stack, startStack } from '../support/stack.ts';
import { anotherGateway } from './support/anotherGateway.ts';
import { createPost, type Post } from './support/post.ts';

const sources: readonly SourceName[] = ['governance', 'socialcare', 'health', 'police'];
let stack: Stack;
let post: Post;
beforeAll(async () => {
  stack = await startStack({ proxies: true, sourceTimeoutMs: 1_000 });
  await givenHarrowVale(stack);
  post = createPost(stack);
});
afterEach(() => {
  for (const source of sources) stack.proxy(source).behave();
});
afterAll(() => stack.close());

// u-sw may see the alerts and, as a social worker, no assessments.
const body = {
  query: `{ person(id: "maya") { id socialCare { riskAlerts { id } } health { riskAlerts { id } assessments { summary } }
    police { incidents { id people { id health { riskAlerts { id } } } } } } }`,
};
const errorAt = (...path: (string | number)[]) => ({
  message: expect.stringContaining('duty line'),
  path,
  extensions: { code: 'SOURCE_UNAVAILABLE' },
});
const alarms = () => stack.logs.lines().filter(({ msg }) => msg === 'a source failed');

test.each<[string, Misbehaviour]>([
  ['says that it failed', { fail: 500 }],
  ['is overloaded', { fail: 503 }],
  ['refuses its grant', { fail: 401 }],
  ['sends the gateway elsewhere', { fail: 302 }],
  ['hangs up', { hangUp: true }],
  ['takes too long', { delayMs: 1_500 }],
])('a subgraph that %s: the rest comes, its part is told as an outage', async (_what, how) => {
  const whole = await post({ body });
  expect(whole.codes).toEqual([]);
  const alarmsBefore = alarms().length;
  stack.proxy('health').misbehave(how);
  const reply = await post({ body });

  expect(reply.status).toBe(200);
  const { person } = reply.body.data;
  expect(person.health).toEqual({ riskAlerts: null, assessments: null });
  expect(person.socialCare).toEqual(whole.body.data.person.socialCare);
  const ids = (incidents: { id: string; people: { id: string }[] }[]) =>
    incidents.map(({ id, people }) => [id, people.map((one) => one.id)]);
  expect(ids(person.police.incidents)).toEqual(ids(whole.body.data.person.police.incidents));

  expect(reply.body.errors).toContainEqual(errorAt('person', 'health', 'riskAlerts'));
  expect(reply.body.errors).toContainEqual(
    errorAt('person', 'police', 'incidents', 0, 'people', 0, 'health', 'riskAlerts'),
  );
  const { withheld } = reply.body.extensions.disclosure;
  const told = (field: string) =>
    withheld.find(({ path }: { path: string[] }) => path.join('.') === `person.health.${field}`);
  expect(told('riskAlerts')).toMatchObject({ code: 'TEMPORARILY_UNAVAILABLE', dataClass: 'RISK_ALERT' });
  expect(told('assessments'), 'a refusal stays a refusal').toMatchObject({ code: 'NOT_SHARED' });
  expect(reply.body.errors.map(({ path }: { path: string[] }) => path.at(-1))).not.toContain('assessments');

  const rows = await stack.ledgerRows(reply.receipt);
  const effects = rows
    .filter(({ subject, source }) => subject === 'maya' && source === 'health')
    .map(({ dataClass, effect }) => `${dataClass} ${effect}`);
  expect(new Set(effects)).toEqual(new Set(['RISK_ALERT UNAVAILABLE', 'ASSESSMENT_SUMMARY WITHHELD']));
  expect(alarms().length).toBe(alarmsBefore + 1);
  expect(Object.keys(alarms().at(-1).failed).join()).toContain('health');
});

test('a subgraph that cannot be reached at all', async () => {
  const { subgraphs } = readConfig(stack.gatewayEnvironment());
  const gateway = await anotherGateway(stack, {
    subgraphs: { ...subgraphs, health: `http://127.0.0.1:${await freePort()}/graphql` },
  });
  const reply = await post({ url: gateway.url, body });
  expect(reply.body.data.person.health).toEqual({ riskAlerts: null, assessments: null });
  expect(reply.body.data.person.socialCare.riskAlerts).not.toBeNull();
  await gateway.close();
});

test('a subgraph that accepts a connection and never says a word', async () => {
  const silent = createServer();
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { subgraphs } = readConfig(stack.gatewayEnvironment());
  const gateway = await anotherGateway(stack, {
    subgraphs: {
      ...subgraphs,
      health: `http://127.0.0.1:${(silent.address() as { port: number }).port}/graphql`,
    },
    sourceTimeoutMs: 300,
  });
  const began = performance.now();
  const reply = await post({ url: gateway.url, body });
  expect(reply.body.data.person.health).toEqual({ riskAlerts: null, assessments: null });
  expect(performance.now() - began).toBeLessThan(5_000);
  await gateway.close();
  silent.close();
});

test('clocks that do not agree: a few seconds are borne, a minute is an outage', async () => {
  const ahead = async (ms: number) => {
    const gateway = await anotherGateway(stack, { clock: movableClock(stack.clock.now() + ms) });
    const reply = await post({ url: gateway.url, body });
    await gateway.close();
    return reply;
  };
  expect((await ahead(3_000)).codes).toEqual([]);
  for (const skewed of [await ahead(60_000), await ahead(-60_000)]) {
    expect(skewed.body.data).toEqual({ person: null });
    expect(skewed.codes).toEqual(['SOURCE_UNAVAILABLE']);
  }
});

test('what is closed for the requester says nothing of its source’s outage', async () => {
  const closed = {
    query: '{ person(id: "maya") { health { assessments { summary } medications { id } } } }',
  };
  const before = await post({ body: closed });
  stack.proxy('health').misbehave({ fail: 500 });
  const during = await post({ body: closed });
  expect(during.text.replace(during.receipt, '')).toBe(before.text.replace(before.receipt, ''));
});

test('without the spine nobody is known, which is an outage and not a refusal', async () => {
  stack.proxy('governance').misbehave({ fail: 500 });
  const reply = await post({
    body: { query: '{ person(id: "maya") { id socialCare { riskAlerts { id } } } myFamilies { id } }' },
  });
  expect(reply.status).toBe(200);
  expect(reply.body.data).toEqual({ person: null, myFamilies: null });
  expect(reply.body.errors).toEqual([errorAt('person'), errorAt('myFamilies')]);
  for (const notice of reply.body.extensions.disclosure.withheld)
    expect(notice.code).toBe('TEMPORARILY_UNAVAILABLE');
  expect(
    await stack.ledgerRows(reply.receipt),
    'that somebody was asked about is on the ledger',
  ).toMatchObject([
    {
      subject: 'maya',
      source: 'governance',
      effect: 'UNAVAILABLE',
      code: 'SOURCE_UNAVAILABLE',
      fields: ['person'],
    },
  ]);
  const unknown = await post({
    body: { query: '{ person(id: "nobody") { id socialCare { riskAlerts { id } } } myFamilies { id } }' },
  });
  expect(unknown.text.replace(unknown.receipt, '')).toBe(reply.text.replace(reply.receipt, ''));
});

test('a change that the spine did not answer is told as an outage', async () => {
  stack.proxy('governance').misbehave({ hangUp: true });
  const query = `mutation { withdrawConsent(input: { idempotencyKey: "k", consent: "c", withdrawnBy: "dana" }) { problem { code } } }`;
  const reply = await post({ body: { query } });
  expect(reply.body.data).toEqual({ withdrawConsent: null });
  expect(reply.body.errors).toEqual([errorAt('withdrawConsent')]);
});
