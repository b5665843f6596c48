import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { expectOutcome } from '../scenarios/expectOutcome.ts';
import { type Change, createChange } from '../support/change.ts';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { alertsOf, tasksOf } from './readDuties.ts';

let stack: Stack;
let change: Change;
beforeAll(async () => {
  stack = await startStack();
  change = createChange(stack);
});
afterAll(() => stack.close());
beforeEach(() =>
  givenHarrowVale(stack, (h) => {
    h.maya.atTier('MODERATE');
    h.everyone.wasNotAsked();
  }),
);

const said = { basis: 'Two disclosures at school', planUpdate: 'Strategy meeting tomorrow' };
const raise = (user: string, expectedVersion: number | null = 1) =>
  change(user, 'setRiskTier', { subject: 'maya', tier: 'HIGH', ...said, expectedVersion });
const duty = { shown: { DUTY: 'sc.protectionStatus' } };
const closed = { withheld: { CONSENT_NOT_SOUGHT: 'sc.functionalConcerns' } };

describe('HIGH', () => {
  test('is in effect at once for everyone but who set it, who waits for a second person', async () => {
    const set = await raise('u-ds');
    expect(set).toMatchObject({ code: null, version: 2, status: 'AWAITING_CONFIRMATION' });
    await expectOutcome(stack, 'u-pc', 'SAFEGUARDING', 'maya', duty);
    await expectOutcome(stack, 'u-ds', 'SAFEGUARDING', 'maya', closed);
    for (const [user, inEffect] of Object.entries({ 'u-pc': 'HIGH', 'u-ds': 'MODERATE' })) {
      const shown = await stack.ask(user, 'SAFEGUARDING', '{ person(id: "maya") { riskTier { inEffect } } }');
      expect(shown.body.data.person.riskTier, user).toEqual({ inEffect });
    }
    expect(await tasksOf(stack, 'u-sl')).toContainEqual(
      expect.objectContaining({ kind: 'CONFIRM_RISK_TIER', record: set.id, overdue: false }),
    );
    expect(await change('u-sl', 'confirmRiskTier', { subject: 'maya', expectedVersion: 2 })).toMatchObject({
      code: null,
      version: 3,
      status: 'CONFIRMED',
    });
    await expectOutcome(stack, 'u-ds', 'SAFEGUARDING', 'maya', duty);
    expect(await tasksOf(stack, 'u-sl')).not.toContainEqual(expect.objectContaining({ record: set.id }));
  });

  test('rejected, gives the earlier tier back', async () => {
    await raise('u-sw');
    const reject = { subject: 'maya', expectedVersion: 2 };
    expect(await change('u-sl', 'rejectRiskTier', { ...reject, reason: ' ' })).toMatchObject({
      code: 'WORDS_MISSING',
      missing: ['reason'],
    });
    await expectOutcome(stack, 'u-pc', 'SAFEGUARDING', 'maya', duty);
    const rejected = await change('u-sl', 'rejectRiskTier', { ...reject, reason: 'Already known' });
    expect(rejected).toMatchObject({ code: null, status: 'REJECTED' });
    const shown = await stack.ask(
      'u-pc',
      'SAFEGUARDING',
      '{ person(id: "maya") { riskTier { tier inEffect rejectionReason } } }',
    );
    expect(shown.body.data.person.riskTier).toEqual({
      tier: 'HIGH',
      inEffect: 'MODERATE',
      rejectionReason: null,
    });
    const reason = '{ person(id: "maya") { riskTier { rejectionReason } } }';
    const own = await stack.ask('u-sl', 'SAFEGUARDING', reason);
    expect(own.body.data.person.riskTier).toEqual({ rejectionReason: 'Already known' });
    await expectOutcome(stack, 'u-pc', 'SAFEGUARDING', 'maya', {
      withheld: { ROLE_CEILING: 'sc.protectionStatus' },
    });
  });

  test('objected to by another force’s officer stays; rejected, who set it looks again; the leads are told of both', async () => {
    const set = await raise('u-hv');
    const rejection = { subject: 'maya', expectedVersion: 2, reason: 'Nothing new' };
    const objected = await change('u-ds', 'rejectRiskTier', rejection);
    expect(objected).toMatchObject({ version: 3, status: 'AWAITING_CONFIRMATION' });
    await expectOutcome(stack, 'u-pc', 'SAFEGUARDING', 'maya', duty);
    const rejected = { ...rejection, expectedVersion: 3 };
    expect((await change('u-sw', 'rejectRiskTier', rejected)).status).toBe('REJECTED');
    expect((await alertsOf(stack, 'u-sl')).sort()).toEqual(['TIER_OBJECTED_TO', 'TIER_REJECTED']);
    const again = expect.objectContaining({ kind: 'REVIEW_RISK_TIER', record: set.id });
    expect(await tasksOf(stack, 'u-hv')).toContainEqual(again);
    const review = { subject: 'maya', expectedVersion: 4, basis: 'Seen again' };
    expect((await change('u-hv', 'reviewRiskTier', review)).code).toBeNull();
    expect(await tasksOf(stack, 'u-hv')).not.toContainEqual(again);
  });

  test('is nobody’s to confirm who set it, and once only', async () => {
    await raise('u-sl');
    const confirm = { subject: 'maya', expectedVersion: 2 };
    for (const operation of ['confirmRiskTier', 'rejectRiskTier'])
      expect((await change('u-sl', operation, { ...confirm, ...reasonFor(operation) })).code).toBe(
        'TIER_SECOND_PERSON_NEEDED',
      );
    expect((await change('u-sw', 'confirmRiskTier', { ...confirm, expectedVersion: 1 })).code).toBe(
      'VERSION_CONFLICT',
    );
    expect((await change('u-sw', 'confirmRiskTier', confirm)).code).toBeNull();
    expect((await change('u-ds', 'confirmRiskTier', { ...confirm, expectedVersion: 3 })).code).toBe(
      'TIER_NOT_AWAITING_CONFIRMATION',
    );
  });

  test('has a second person of a statutory agency: a school and a charity do not raise it between them', async () => {
    await raise('u-dsl');
    const second = { subject: 'maya', expectedVersion: 2 };
    expect((await change('u-vcs', 'confirmRiskTier', second)).code).toBe('OPERATION_NOT_PERMITTED');
    const no = await change('u-vcs', 'rejectRiskTier', { ...second, reason: 'No' });
    expect(no.code).toBe('OPERATION_NOT_PERMITTED');
    expect((await change('u-hv', 'confirmRiskTier', second)).code).toBeNull();
  });

  test('is confirmed across organisations and lowered by the one that leads, whose leads hear of it', async () => {
    await raise('u-pc');
    const confirm = { subject: 'maya', expectedVersion: 2 };
    expect((await change('u-ds', 'confirmRiskTier', confirm)).code).toBe('TIER_OTHER_ORGANISATION_NEEDED');
    expect((await change('u-hv', 'confirmRiskTier', confirm)).code).toBeNull();
    const lower = (user: string) =>
      change(user, 'setRiskTier', { subject: 'maya', tier: 'LOW', ...said, expectedVersion: 3 });
    expect((await lower('u-vcs')).code).toBe('TIER_LEAD_LOWERS');
    await expectOutcome(stack, 'u-hv', 'SAFEGUARDING', 'maya', duty);
    await stack.chase();
    expect((await lower('u-sw')).code).toBeNull();
    expect((await alertsOf(stack, 'u-sl')).sort()).toEqual(['TIER_LOWERED', 'TIER_RAISED_AND_USED']);
  });

  test('unconfirmed for a day stays and escalates, once', async () => {
    const set = await raise('u-sw');
    stack.clock.advance(24 * 3_600_000 + 1);
    await stack.chase();
    await stack.chase();
    await expectOutcome(stack, 'u-pc', 'SAFEGUARDING', 'maya', duty);
    expect((await alertsOf(stack, 'u-sl')).filter((kind) => kind === 'TIER_UNCONFIRMED')).toHaveLength(1);
    const { rows } = await stack.databases.registry.query(
      `select function from task where record = $1 and kind = 'CONFIRM_RISK_TIER_OVERDUE' and closed_at is null order by 1`,
      [set.id],
    );
    expect(rows).toEqual([{ function: 'GOVERNANCE_LEAD' }, { function: 'SUPERVISOR' }]);
    expect((await tasksOf(stack, 'u-sl')).find(({ record }) => record === set.id)).toMatchObject({
      overdue: true,
    });
    stack.clock.advance(-24 * 3_600_000 - 1);
  });

  test('raised and then used by who raised it raises an alert; looked at by others, none', async () => {
    await raise('u-ds');
    await change('u-sl', 'confirmRiskTier', { subject: 'maya', expectedVersion: 2 });
    await expectOutcome(stack, 'u-pc', 'SAFEGUARDING', 'maya', duty);
    await stack.chase();
    expect(await alertsOf(stack, 'u-sl')).not.toContain('TIER_RAISED_AND_USED');
    await expectOutcome(stack, 'u-ds', 'SAFEGUARDING', 'maya', duty);
    await stack.chase();
    await stack.chase();
    expect((await alertsOf(stack, 'u-sl')).filter((kind) => kind === 'TIER_RAISED_AND_USED')).toHaveLength(1);
  });
});

describe('a setting', () => {
  test('needs words, a child, another tier and the version that counts', async () => {
    expect(
      await change('u-sw', 'setRiskTier', { subject: 'maya', tier: 'LOW', basis: '', planUpdate: '' }),
    ).toMatchObject({ code: 'WORDS_MISSING', missing: ['basis', 'planUpdate'] });
    const set = (input: object) =>
      change('u-sw', 'setRiskTier', { subject: 'maya', tier: 'LOW', ...said, ...input });
    expect((await set({})).code).toBe('VERSION_REQUIRED');
    expect(await set({ expectedVersion: 7 })).toMatchObject({ code: 'VERSION_CONFLICT', currentVersion: 1 });
    expect((await set({ expectedVersion: 1, tier: 'MODERATE' })).code).toBe('TIER_UNCHANGED');
    expect((await set({ subject: 'dana' })).code).toBe('TIER_SUBJECT_INVALID');
    expect((await set({ subject: 'nobody' })).code).toBe('NOT_FOUND_OR_NOT_PERMITTED');
    expect((await change('u-cg', 'setRiskTier', { subject: 'maya', tier: 'LOW', ...said })).code).toBe(
      'NOT_FOUND_OR_NOT_PERMITTED',
    );
    expect(
      (await change('u-aud', 'setRiskTier', { subject: 'maya', tier: 'LOW', ...said }, { purpose: 'AUDIT' }))
        .code,
    ).toBe('OPERATION_NOT_PERMITTED');
    expect((await set({ expectedVersion: 1 })).code).toBeNull();
  });

  test('by two people at once is one setting: the other is told', async () => {
    const both = await Promise.all([raise('u-sw'), raise('u-ds')]);
    expect(both.map(({ code }) => code).sort()).toEqual(
      [null, expect.stringMatching(/VERSION_CONFLICT|AWAITS/)].sort(),
    );
    const { rows } = await stack.databases.registry.query(
      `select count(*)::int from risk_tier where subject = 'maya'`,
    );
    expect(rows).toEqual([{ count: 2 }]);
  });

  test('up or down makes consents due for review, and a rejection takes the step back', async () => {
    await givenHarrowVale(stack, (h) => {
      h.maya.atTier('LOW');
      h.maya.consentedBy('dana').explicitly({ classes: ['FUNCTIONAL_CONCERN'], recipients: ['POLICE-X'] });
    });
    const explicit = { EXPLICIT_CONSENT: 'sc.functionalConcerns' };
    await expectOutcome(stack, 'u-ds', 'PLANNING', 'maya', { shown: explicit });
    await raise('u-sw');
    await change('u-sl', 'rejectRiskTier', { subject: 'maya', expectedVersion: 2, reason: 'Already known' });
    await expectOutcome(stack, 'u-ds', 'PLANNING', 'maya', {
      withheld: { CONSENT_REVIEW_DUE: 'sc.functionalConcerns' },
    });
    const { rows } = await stack.databases.registry.query(
      `select triggers_fired from consent where subject = 'maya' and superseded_at is null`,
    );
    expect(rows).toEqual([{ triggers_fired: ['ESCALATION', 'STEP_DOWN'] }]);
  });

  test('is reviewed in time, and an overdue review lowers nothing but becomes a task', async () => {
    await raise('u-sw');
    await change('u-sl', 'confirmRiskTier', { subject: 'maya', expectedVersion: 2 });
    stack.clock.advance(29 * 24 * 3_600_000);
    await stack.chase();
    await stack.chase();
    const answer = await expectOutcome(stack, 'u-pc', 'SAFEGUARDING', 'maya', duty);
    expect(answer.obligations.map(({ code }) => code)).toContain('TIER_REVIEW_OVERDUE');
    const open = (await tasksOf(stack, 'u-sl')).filter(({ kind }) => kind === 'REVIEW_RISK_TIER');
    expect(open).toMatchObject([{ overdue: true }]);
    const reviewed = await change('u-sw', 'reviewRiskTier', {
      subject: 'maya',
      expectedVersion: 3,
      basis: 'Unchanged',
    });
    expect(reviewed).toMatchObject({ code: null, version: 4 });
    expect(await tasksOf(stack, 'u-sl')).not.toContainEqual(
      expect.objectContaining({ kind: 'REVIEW_RISK_TIER' }),
    );
    stack.clock.advance(-29 * 24 * 3_600_000);
  });

  test('its words are for who said them and for governance functions', async () => {
    await raise('u-sw');
    const query = '{ person(id: "maya") { riskTier { tier version setBy basis planUpdate } } }';
    const seenBy = async (user: string) =>
      (await stack.ask(user, 'SAFEGUARDING', query)).body.data.person.riskTier;
    expect(await seenBy('u-sw')).toMatchObject({ ...said, version: 2, setBy: 'u-sw' });
    expect(await seenBy('u-sl')).toMatchObject(said);
    expect(await seenBy('u-hv')).toMatchObject({ tier: 'HIGH', basis: null, planUpdate: null });
  });
});

function reasonFor(operation: string) {
  return operation === 'rejectRiskTier' ? { reason: 'No' } : {};
}
