import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { harrowVale2026 } from '../../policies/agreement/harrow-vale-2026.ts';
import { readAgreement } from '../../policies/agreement/readAgreement.ts';
import { givenHarrowVale, type HouseholdWords } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';

const perMinute = 200;
let stack: Stack;
beforeAll(async () => {
  const limits = { ...harrowVale2026.limits, explanationsPerMinute: perMinute };
  stack = await startStack({ proxies: true, agreement: readAgreement({ ...harrowVale2026, limits }) });
});
afterAll(() => stack.close());

const query = `query ($person: ID!, $dataClass: String, $field: String) {
  explain(person: $person, dataClass: $dataClass, field: $field) {
    dataClass decision reason whatWouldChangeIt whatToDoNext contact rulings { source controller code rule }
    problem { code message missing } } }`;

async function explain(user: string, purpose: string, variables: Record<string, string>) {
  const answer = await stack.ask(user, purpose, query, { variables });
  expect(answer.status, answer.text).toBe(200);
  return { ...answer.body.data.explain, receipt: answer.receipt };
}

const callsToAgencies = () =>
  (['socialcare', 'health', 'police'] as const).flatMap((source) => stack.proxy(source).calls);

/** The words that u-pc is told in one world. */
async function toldIn(describeWorld: (h: HouseholdWords) => void, person: string, field: string) {
  await givenHarrowVale(stack, describeWorld);
  const { receipt: _receipt, ...told } = await explain('u-ed', 'SAFEGUARDING', { person, field });
  return told;
}

describe('why, and what can I do?', () => {
  test('what is shared is explained, by class or by field, and no agency is asked', async () => {
    await givenHarrowVale(stack);
    const byField = await explain('u-pc', 'SAFEGUARDING', { person: 'maya', field: 'socialCare.riskAlerts' });
    expect(byField).toMatchObject({
      decision: 'SHARED',
      dataClass: 'RISK_ALERT',
      rulings: null,
      problem: null,
    });
    expect(byField.reason).toContain('duty to share risk alerts');
    const byClass = await explain('u-hv', 'PLANNING', { person: 'maya', dataClass: 'ASSESSMENT_SUMMARY' });
    expect(byClass).toMatchObject({ decision: 'SHARED_IN_PART' });
    const below = await explain('u-hv', 'PLANNING', {
      person: 'maya',
      field: 'person.health.assessments.summary',
    });
    expect(below.dataClass).toBe('ASSESSMENT_SUMMARY');
    expect(callsToAgencies()).toEqual([]);
  });

  test('a lapse says what to do, and so does the role', async () => {
    await givenHarrowVale(stack, (h) => {
      h.maya.atTier('MODERATE');
      h.maya.consentedBy('dana').reviewDate(h.days(-1));
    });
    const attendance = await explain('u-hv', 'PLANNING', { person: 'maya', dataClass: 'ATTENDANCE_UPDATE' });
    expect(attendance).toMatchObject({
      decision: 'SHARE_WITH_ACTION',
      reason: 'Consent to share attendance updates has lapsed: review it.',
      contact: stack.agreement.dutyContact,
    });
    const clinical = await explain('u-pc', 'SAFEGUARDING', {
      person: 'maya',
      field: 'health.assessments',
    });
    expect(clinical.decision).toBe('NOT_SHARED');
    expect(clinical.reason).toContain('Work in a frontline role does not call for assessment summaries');
    expect(clinical.whatWouldChangeIt.join()).toContain('names a clinical practitioner');
    expect(clinical.whatToDoNext.join()).toContain('speak to your supervisor');
  });

  test('to somebody with a task only, it names the relationship that is lacking, as the rulings do', async () => {
    await givenHarrowVale(stack, (h) => h.practitioner('u-gov').hasTask('CONSENT_DISPUTE'));
    const asked = { person: 'maya', dataClass: 'ATTENDANCE_UPDATE' };
    const attendance = await explain('u-gov', 'PLANNING', asked);
    expect(attendance.rulings).toMatchObject([{ code: 'RELATIONSHIP_LIMITED', rule: 'P05' }]);
    expect(attendance.decision).toBe('NOT_SHARED');
    expect(attendance.whatWouldChangeIt).toEqual([
      'A recorded and confirmed working relationship with the family.',
    ]);
    const position = await explain('u-gov', 'PLANNING', { person: 'maya', dataClass: 'CONSENT_POSITION' });
    expect(position.decision).toBe('SHARED');
    const unpublished = await explain('u-gov', 'PLANNING', { person: 'maya', dataClass: 'RISK_PROFILE' });
    expect(unpublished).toMatchObject({ decision: 'NOT_SHARED', rulings: [], whatWouldChangeIt: [] });
  });

  test('an objection, a prohibition, a finding of the holder and a missing consent at this tier sound alike', async () => {
    const objection = await toldIn((h) => h.jordan.withdraws(), 'jordan', 'health.assessments');
    expect(objection.decision).toBe('NOT_SHARED');
    for (const world of [
      (h: HouseholdWords) => void h.jordan.refuses(),
      (h: HouseholdWords) => void h.jordan.isProhibited(['ASSESSMENT_SUMMARY']),
      (h: HouseholdWords) => void h.jordan.hasNoRecord('health', 'assessments'),
    ])
      expect(await toldIn(world, 'jordan', 'health.assessments')).toEqual(objection);
  });

  test('a person whom one may not know of is explained like one who does not exist', async () => {
    await givenHarrowVale(stack, (h) => h.practitioner('u-pc').left());
    const real = await explain('u-pc', 'SAFEGUARDING', { person: 'maya', dataClass: 'RISK_ALERT' });
    const nobody = await explain('u-pc', 'SAFEGUARDING', {
      person: 'nobody-has-this',
      dataClass: 'RISK_ALERT',
    });
    const family = await explain('u-sw', 'SAFEGUARDING', { person: 'harrow-vale', dataClass: 'RISK_ALERT' });
    expect(real.decision).toBe('NOT_SHARED');
    expect({ ...real, receipt: '' }).toEqual({ ...nobody, receipt: '' });
    expect(family.reason).toBe(nobody.reason);
  });

  test('that it was asked is on the ledger, about whom, and by whom', async () => {
    await givenHarrowVale(stack);
    const { receipt } = await explain('u-pc', 'SAFEGUARDING', { person: 'maya', dataClass: 'RISK_ALERT' });
    expect(await stack.ledgerRows(receipt)).toEqual([
      expect.objectContaining({ subject: 'maya', effect: 'DISCLOSED', code: 'OPERATION' }),
    ]);
  });

  test.each([
    ['neither class nor field', {}, 'EXPLAIN_ONE_OF', ['dataClass', 'field']],
    [
      'both',
      { dataClass: 'RISK_ALERT', field: 'health.riskAlerts' },
      'EXPLAIN_ONE_OF',
      ['dataClass', 'field'],
    ],
    ['a class that nobody has', { dataClass: 'SHOE_SIZE' }, 'DATA_CLASS_UNKNOWN', ['dataClass']],
    ['a field that is not there', { field: 'health.shoes' }, 'FIELD_UNKNOWN', ['field']],
    [
      'a field of another person',
      { field: 'police.incidents.people.health.assessments' },
      'FIELD_UNKNOWN',
      ['field'],
    ],
    ['a field without a class', { field: 'health' }, 'FIELD_UNKNOWN', ['field']],
  ])('asked about %s, it says so', async (_what, asked, code, missing) => {
    const answer = await explain('u-pc', 'SAFEGUARDING', { person: 'maya', ...asked });
    expect(answer).toMatchObject({ decision: null, problem: { code, missing } });
  });

  test('an auditor has no use for it; and nobody may ask without end', async () => {
    const auditor = await stack.ask('u-aud', 'AUDIT', query, {
      variables: { person: 'maya', dataClass: 'RISK_ALERT' },
    });
    expect(auditor.body.errors[0].extensions.code).toBe('OPERATION_NOT_PERMITTED');
    const many = Array.from(
      { length: 90 },
      (_, n) => `e${n}: explain(person: "maya", dataClass: "RISK_ALERT") {
      problem { code } }`,
    ).join(' ');
    const codes: (string | undefined)[] = [];
    for (let asked = 0; asked < 3; asked += 1) {
      const { body } = await stack.ask('u-vcs', 'COORDINATION', `{ ${many} }`);
      for (const one of Object.values<{ problem?: { code: string } }>(body.data))
        codes.push(one.problem?.code);
    }
    expect(codes.filter((code) => code === undefined)).toHaveLength(perMinute);
    expect(codes.at(-1)).toBe('ASKED_TOO_OFTEN');
  });
});

test('a question that is misspelt is a problem, and not "nobody"; one that nothing answers is not', async () => {
  await givenHarrowVale(stack);
  const ask = async (filter: string, subject = '') => {
    const query = `{ disclosures(${subject} first: 5, filter: { ${filter} }) { edges { cursor } problem { code missing } } }`;
    const { body, text } = await stack.ask('u-aud', 'AUDIT', query);
    expect(body.data, text).not.toBeNull();
    return body.data.disclosures;
  };
  for (const name of ['field', 'dataClass', 'code', 'consent', 'override', 'courtOrder', 'crisis', 'source'])
    expect(await ask(`${name}: "health.riskAlert"`), name).toEqual({
      edges: null,
      problem: { code: 'FILTER_UNKNOWN', missing: [name] },
    });
  for (const name of ['requester', 'organisation', 'purpose', 'basis'])
    expect((await ask(`${name}: "nosuch"`)).problem, name).toEqual({
      code: 'FILTER_UNKNOWN',
      missing: [name],
    });
  expect((await ask('code: "DUTYY"', 'subject: "nosuch"')).problem.missing).toEqual(['subject', 'code']);
  const now = new Date(stack.clock.now()).toISOString();
  expect((await ask(`from: "${now}" to: "2026-01-01T00:00:00Z"`)).problem.code).toBe('PERIOD_INVALID');
  const nothing = { edges: [], problem: null };
  const known = `from: "${now}" dataClass: "DIAGNOSIS" field: "health.diagnoses.code" source: "health" code: "LEGAL_PROHIBITION"
    basis: "COURT_ORDER" purpose: "EARLY_HELP" organisation: "CHARITY" requester: "u-aud" consent: "consent-maya-dana"`;
  expect(await ask(known, 'subject: "lee"')).toEqual(nothing);
});
