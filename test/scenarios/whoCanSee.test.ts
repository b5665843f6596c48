import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.close());

const query = `query ($person: ID!) { whoCanSee(person: $person, purpose: SAFEGUARDING) {
  asOf purpose masks { organisation roleTier functions open { dataClass controllers } }
  named { by recipients classes to } problem { code message } } }`;

interface Mask {
  organisation: string;
  roleTier: string;
  functions: string[];
  open: { dataClass: string; controllers: string[] }[];
}

async function masksOf(person: string) {
  const answer = await stack.ask('u-sl', 'SAFEGUARDING', query, { variables: { person } });
  expect(answer.body.data.whoCanSee.problem, answer.text).toBeNull();
  return answer.body.data.whoCanSee as { masks: Mask[]; named: object[]; asOf: string };
}

function maskOf({ masks }: { masks: Mask[] }, organisation: string, roleTier: string, fn = 'PRACTITIONER') {
  const mask = masks.find(
    (one) => one.organisation === organisation && one.roleTier === roleTier && one.functions.includes(fn),
  );
  return Object.fromEntries(mask!.open.map(({ dataClass, controllers }) => [dataClass, controllers]));
}

test('the mask is what practitioners of that organisation and role are shown', async () => {
  await givenHarrowVale(stack);
  const masks = await masksOf('jordan');
  const fields = {
    RISK_ALERT: 'riskAlerts { description }',
    ASSESSMENT_SUMMARY: 'assessments { summary }',
    APPOINTMENT_SCHEDULE: 'appointments { start }',
  };
  for (const [user, organisation, roleTier] of [
    ['u-pc', 'POLICE-X', 'FRONTLINE'],
    ['u-ed', 'NHS-ACUTE', 'CLINICAL'],
    ['u-vcs', 'CHARITY', 'FRONTLINE'],
    ['u-dsl', 'SCHOOL', 'CARE_MANAGER'],
  ] as const) {
    const { receipt } = await stack.ask(
      user,
      'SAFEGUARDING',
      `{ person(id: "jordan") { health { ${Object.values(fields).join(' ')} } } }`,
    );
    const rows = (await stack.ledgerRows(receipt)).filter(({ subject }) => subject === 'jordan');
    const mask = maskOf(masks, organisation, roleTier);
    for (const dataClass of Object.keys(fields)) {
      const shown = rows
        .filter((row) => row.dataClass === dataClass && row.effect === 'DISCLOSED')
        .flatMap(({ controllers }) => controllers);
      const open = (mask[dataClass] ?? []).filter((one) => one.startsWith('NHS'));
      expect({ user, dataClass, open: open.sort() }).toEqual({ user, dataClass, open: shown.sort() });
    }
  }
});

test('functions are apart where they matter; who is named by an override or an order is told apart', async () => {
  await givenHarrowVale(stack, (h) => {
    h.jordan.isOverriddenFor('u-ed', 'ASSESSMENT_SUMMARY').consulting('u-cg');
    h.jordan.courtOrders(['ASSESSMENT_SUMMARY'], ['u-pc']);
    h.practitioner('u-pc').left();
  });
  const masks = await masksOf('jordan');
  expect(maskOf(masks, 'LA-A', 'CARE_MANAGER', 'AUDITOR')).toEqual({});
  expect(maskOf(masks, 'LA-A', 'CARE_MANAGER')).toHaveProperty('RISK_ALERT');
  expect(maskOf(masks, 'NHS-ACUTE', 'CLINICAL')).not.toHaveProperty('ASSESSMENT_SUMMARY');
  expect(masks.named).toEqual([
    { by: 'OVERRIDE', recipients: ['u-ed'], classes: ['ASSESSMENT_SUMMARY'], to: expect.any(String) },
    { by: 'COURT_ORDER', recipients: ['u-pc'], classes: ['ASSESSMENT_SUMMARY'], to: null },
  ]);
});

test('it follows what stands: a withdrawn duty closes the mask at once', async () => {
  await givenHarrowVale(stack);
  expect(maskOf(await masksOf('maya'), 'POLICE-X', 'FRONTLINE')).toHaveProperty('PROTECTION_STATUS');
  await givenHarrowVale(stack, (h) => h.maya.atTier('LOW'));
  expect(maskOf(await masksOf('maya'), 'POLICE-X', 'FRONTLINE')).not.toHaveProperty('PROTECTION_STATUS');
});

test('it is for leads who work with the family, and for nobody else', async () => {
  await givenHarrowVale(stack, (h) => h.practitioner('u-sl').left());
  const practitioner = await stack.ask('u-sw', 'SAFEGUARDING', query, { variables: { person: 'maya' } });
  expect(practitioner.body.errors[0].extensions.code).toBe('OPERATION_NOT_PERMITTED');
  const answers = [];
  for (const person of ['maya', 'nobody', 'harrow-vale']) {
    const { body } = await stack.ask('u-sl', 'SAFEGUARDING', query, { variables: { person } });
    expect(body.data.whoCanSee.problem.code).toBe('NOT_FOUND_OR_NOT_PERMITTED');
    answers.push(body.data);
  }
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
  await givenHarrowVale(stack, (h) => {
    h.practitioner('u-sl').isUnrelated();
    h.practitioner('u-sl').hasTask();
  });
  expect((await masksOf('maya')).masks.length).toBeGreaterThan(20);
});
