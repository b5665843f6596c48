import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { expectOutcome } from '../scenarios/expectOutcome.ts';
import { conversation } from '../support/conversation.ts';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { type ActFunction, createAct } from './support/createAct.ts';

let stack: Stack;
let act: ActFunction;
beforeAll(async () => {
  stack = await startStack();
  act = createAct(stack);
});
afterAll(() => stack.close());
beforeEach(async () => {
  stack.clock.set(Date.parse('2026-03-05T09:00:00Z'));
  await givenHarrowVale(stack, (h) => {
    h.maya.atTier('MODERATE');
    h.maya.consentedBy('dana');
  });
});

const decision = {
  subject: 'maya',
  capacity: 'PARENTAL_RESPONSIBILITY',
  understandingConfirmed: true,
  evidence: 'VERBAL',
  discussedOn: '2026-03-04',
  conversation,
};
const refuses = (givenBy: string) =>
  act('u-hv', 'recordConsent', { ...decision, status: 'REFUSED', givenBy });
const attendance = (shown: boolean, code: string) =>
  expectOutcome(stack, 'u-hv', 'PLANNING', 'maya', {
    [shown ? 'shown' : 'withheld']: { [code]: 'sc.attendance' },
  });
const list = async (user: string, field: string, fields: string) =>
  (await stack.ask(user, 'PLANNING', `{ ${field} { ${fields} } }`)).body.data[field];
const disputes = () => list('u-gov', 'myTasks', 'kind record dueAt overdue person { id }');
const settle = (consent: string, expectedVersion: number, outcome: string, more: object = {}) =>
  act('u-gov', 'resolveDispute', { consent, expectedVersion, outcome, rationale: 'Both heard.', ...more });

describe('two parents who disagree', () => {
  test('a task for the governance lead in two working days; who is right is theirs to say', async () => {
    const refusal = (await refuses('jordan')).record!;
    await attendance(false, 'CONSENT_DISPUTED');
    expect(await disputes()).toMatchObject([
      { kind: 'CONSENT_DISPUTE', record: refusal.id, overdue: false, person: { id: 'maya' } },
    ]);
    const [{ dueAt }] = await disputes();
    expect(dueAt, 'a Thursday, and the weekend does not count').toContain('2026-03-09T09:00');
    stack.clock.advance(5 * 86_400_000);
    expect(await disputes()).toMatchObject([{ overdue: true }]);

    const mute = await settle(refusal.id, 1, 'SET_ASIDE', { rationale: null });
    expect(mute.problem).toMatchObject({ code: 'CONSENT_INCOMPLETE', missing: ['rationale'] });
    const settled = await settle(refusal.id, 1, 'SET_ASIDE');
    expect(settled.record).toMatchObject({ id: refusal.id, version: 2, status: 'INVALIDATED' });
    await attendance(true, 'CONSENT');
    expect(await disputes()).toEqual([]);
  });

  test('an objection that stands takes what contradicts it away', async () => {
    const refusal = (await refuses('jordan')).record!;
    expect((await settle(refusal.id, 1, 'STANDS')).record).toMatchObject({ status: 'REFUSED' });
    await attendance(false, 'CONSENT_REFUSED');
    expect((await settle(refusal.id, 2, 'STANDS')).problem!.code).toBe('NOT_FOUND_OR_NOT_PERMITTED');
    const { rows } = await stack.databases.registry.query(
      `select status, version from consent where id = 'consent-maya-dana' and superseded_at is null`,
    );
    expect(rows).toEqual([{ status: 'INVALIDATED', version: 2 }]);
  });

  test('when they agree after all, there is nothing left to settle', async () => {
    const { id: consent } = (await refuses('jordan')).record!;
    await act('u-hv', 'recordConsent', {
      ...decision,
      consent,
      expectedVersion: 1,
      status: 'GIVEN',
      givenBy: 'jordan',
    });
    await attendance(true, 'CONSENT');
    expect(await disputes()).toEqual([]);
  });
});

describe('somebody disputes what another decided', () => {
  const dispute = { consent: 'consent-maya-dana', expectedVersion: 1 };
  test('only who may decide; it is an objection until it is settled, then what it was', async () => {
    const lee = await act('u-hv', 'disputeConsent', { ...dispute, disputedBy: 'lee' });
    expect(lee.problem!.code).toBe('CONSENT_CAPACITY_INVALID');
    const jordan = await act('u-hv', 'disputeConsent', { ...dispute, disputedBy: 'jordan' });
    expect(jordan.record).toMatchObject({ version: 2, status: 'DISPUTED' });
    await attendance(false, 'CONSENT_DISPUTED');
    const again = await act('u-hv', 'disputeConsent', { ...dispute, expectedVersion: 2, disputedBy: 'dana' });
    expect(again.problem!.code).toBe('CONSENT_NOT_DISPUTABLE');
    const { record } = await settle('consent-maya-dana', 2, 'STANDS');
    expect(record).toMatchObject({ version: 3, status: 'GIVEN' });
    await attendance(true, 'CONSENT');
  });

  test('nobody but a governance lead of the leading organisation settles it, and not what is no dispute', async () => {
    await act('u-hv', 'disputeConsent', { ...dispute, disputedBy: 'jordan' });
    const query = `mutation { resolveDispute(input: { idempotencyKey: "k", consent: "consent-maya-dana", expectedVersion: 2,
      outcome: STANDS, rationale: "I say so." }) { problem { code } } }`;
    for (const user of ['u-sw', 'u-sl', 'u-hv', 'u-aud']) {
      const answer = await stack.ask(user, user === 'u-aud' ? 'AUDIT' : 'PLANNING', query);
      expect(answer.body.errors[0].extensions.code, user).toMatch(
        /^(OPERATION_NOT_PERMITTED|PURPOSE_INCOMPATIBLE)$/,
      );
    }
    await attendance(false, 'CONSENT_DISPUTED');
    expect((await settle('consent-tyler-dana', 1, 'STANDS')).problem!.code).toBe('CONSENT_NOT_DISPUTED');
  });
});

describe('what a lead should look at', () => {
  test('a consent in favour of the recorder’s own organisation after an objection', async () => {
    const { id: consent } = (await refuses('jordan')).record!;
    const agree = { ...decision, consent, expectedVersion: 1, status: 'GIVEN', givenBy: 'jordan' };
    await act('u-hv', 'recordConsent', {
      ...agree,
      scope: [{ categories: ['ROUTINE_COORDINATION'], recipients: ['NHS-COMM'] }],
    });
    const [alert] = await list('u-sl', 'alerts', 'id kind label family { id }');
    expect(alert).toMatchObject({ kind: 'CONSENT_AFTER_OBJECTION', family: { id: 'harrow-vale' } });
    expect(JSON.stringify({ kind: alert.kind, label: alert.label })).not.toMatch(/maya|jordan|NHS/i);
    expect(await list('u-sl', 'myTasks', 'kind record')).toContainEqual({ kind: 'ALERT', record: alert.id });
    const seen = await act('u-sl', 'acknowledgeAlert', { alert: alert.id });
    expect(seen.record).toMatchObject({ id: alert.id, status: 'ACKNOWLEDGED' });
    expect(await list('u-sl', 'alerts', 'id')).toEqual([]);
    expect(await list('u-sl', 'myTasks', 'kind')).toEqual([]);
  });

  test('no alert where somebody else’s organisation is meant', async () => {
    const { id: consent } = (await refuses('jordan')).record!;
    await act('u-hv', 'recordConsent', {
      ...decision,
      consent,
      expectedVersion: 1,
      status: 'GIVEN',
      givenBy: 'jordan',
      scope: [{ categories: ['ROUTINE_COORDINATION'], recipients: ['SCHOOL'] }],
    });
    expect(await list('u-sl', 'alerts', 'id')).toEqual([]);
  });

  test('a decision that never counted: by a lead, with a reason; an objection set aside is told of', async () => {
    const consent = 'consent-jordan';
    const found = { consent, expectedVersion: 1, ground: 'UNDER_PRESSURE' };
    expect((await act('u-sl', 'invalidateConsent', found)).problem).toMatchObject({
      code: 'CONSENT_INCOMPLETE',
      missing: ['rationale'],
    });
    const { record } = await act('u-sl', 'invalidateConsent', { ...found, rationale: 'He was not alone.' });
    expect(record).toMatchObject({ status: 'INVALIDATED', version: 2 });
    expect(await list('u-sl', 'alerts', 'kind')).toEqual([{ kind: 'OBJECTION_SET_ASIDE' }]);
  });
});
