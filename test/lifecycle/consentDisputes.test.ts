import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { expectOutcome } from '../scenarios/expectOutcome.ts';
import { type Change, createChange } from '../support/change.ts';
import { conversation } from '../support/conversation.ts';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';

let stack: Stack;
let act: Change;
beforeAll(async () => {
  stack = await startStack();
  act = createChange(stack, 'PLANNING');
});
afterAll(() => stack.close());
beforeEach(async () => {
  stack.clock.set(Date.parse('2026-03-05T09:00:00Z'));
  await givenHarrowVale(stack, (h) => {
    h.maya.atTier('MODERATE');
    h.maya.consentedBy('dana');
  });
});

const talk = {
  understandingConfirmed: true,
  evidence: 'VERBAL',
  discussedOn: '2026-03-04',
  conversation,
};
const decision = { subject: 'maya', capacity: 'PARENTAL_RESPONSIBILITY', ...talk };
const assessed = {
  givenBy: 'maya',
  capacity: 'GILLICK_COMPETENT',
  capacityAssessedBy: 'u-hv',
  capacityAssessedOn: '2026-03-03',
};
const refuses = (givenBy: string) =>
  act('u-hv', 'recordConsent', { ...decision, status: 'REFUSED', givenBy });
const attendance = (shown: boolean, code: string) =>
  expectOutcome(stack, 'u-hv', 'PLANNING', 'maya', {
    [shown ? 'shown' : 'withheld']: { [code]: 'sc.attendance' },
  });
const list = async (user: string, field: string, fields: string) =>
  (await stack.ask(user, 'PLANNING', `{ ${field} { ${fields} } }`)).body.data[field];
const positions = async (person: string) => {
  const query = `{ person(id: "${person}") { consentPosition { consents { id status } } } }`;
  const { body } = await stack.ask('u-hv', 'PLANNING', query);
  const { consents } = body.data.person.consentPosition as { consents: { id: string; status: string }[] };
  return Object.fromEntries(consents.map(({ id, status }) => [id, status]));
};
const disputes = () => list('u-gov', 'myTasks', 'kind record dueAt overdue person { id }');
const settle = (consent: string, expectedVersion: number, outcome: string, more: object = {}) =>
  act('u-gov', 'resolveDispute', { consent, expectedVersion, outcome, rationale: 'Both heard.', ...more });

describe('two parents who disagree', () => {
  test('a task for the governance lead in two working days; who is right is theirs to say', async () => {
    const refusal = await refuses('jordan');
    await attendance(false, 'CONSENT_DISPUTED');
    expect(await disputes()).toMatchObject([
      { kind: 'CONSENT_DISPUTE', record: refusal.id, overdue: false, person: { id: 'maya' } },
    ]);
    const [{ dueAt }] = await disputes();
    expect(dueAt, 'a Thursday, and the weekend does not count').toContain('2026-03-09T09:00');
    stack.clock.advance(5 * 86_400_000);
    expect(await disputes()).toMatchObject([{ overdue: true }]);

    const mute = await settle(refusal.id, 1, 'SET_ASIDE', { rationale: null });
    expect(mute).toMatchObject({ code: 'CONSENT_INCOMPLETE', missing: ['rationale'] });
    const settled = await settle(refusal.id, 1, 'SET_ASIDE');
    expect(settled).toMatchObject({ id: refusal.id, version: 2, status: 'INVALIDATED' });
    await attendance(true, 'CONSENT');
    expect(await disputes()).toEqual([]);
  });

  test('an objection that stands takes what contradicts it away', async () => {
    const refusal = await refuses('jordan');
    expect(await settle(refusal.id, 1, 'STANDS')).toMatchObject({ status: 'REFUSED' });
    await attendance(false, 'CONSENT_REFUSED');
    expect((await settle(refusal.id, 2, 'STANDS')).code).toBe('NOT_FOUND_OR_NOT_PERMITTED');
    const { rows } = await stack.databases.registry.query(
      `select status, version from consent where id = 'consent-maya-dana' and superseded_at is null`,
    );
    expect(rows).toEqual([{ status: 'INVALIDATED', version: 2 }]);
  });

  test('both read as disputed, and it stays with the lead until it is settled, whatever is decided meanwhile', async () => {
    const { id: consent } = await refuses('jordan');
    expect(await positions('maya')).toEqual({ 'consent-maya-dana': 'DISPUTED', [consent]: 'DISPUTED' });
    const asked = { subject: 'maya', ...assessed, askedOn: '2026-03-04' };
    const request = { consent: (await act('u-sw', 'requestConsent', asked)).id, expectedVersion: 1 };
    const yes = { ...decision, ...assessed, ...request, status: 'GIVEN' };
    const own = await act('u-sw', 'recordConsent', yes);
    expect(own.code).toBeNull();
    const told = { kind: 'NAMED_AS_ASSESSOR', record: own.id };
    expect(await list('u-hv', 'alerts', 'kind record'), 'only they know whether they did').toEqual([told]);
    await attendance(true, 'CONSENT');
    expect(await disputes()).toMatchObject([{ kind: 'CONSENT_DISPUTE' }]);
    const changed = { consent, expectedVersion: 1, status: 'GIVEN', givenBy: 'jordan' };
    expect((await act('u-hv', 'recordConsent', { ...decision, ...changed })).code).toBeNull();
    expect(await disputes(), 'they agree after all').toMatchObject([{ kind: 'CONSENT_DISPUTE' }]);
    expect(await settle(consent, 2, 'STANDS')).toMatchObject({ code: null, status: 'GIVEN', version: 3 });
    expect(await disputes()).toEqual([]);
    expect(await positions('maya')).toMatchObject({ 'consent-maya-dana': 'GIVEN', [consent]: 'GIVEN' });
  });
});

test('a child decides as competent on the word of two, and past parents who disagree by the leading organisation’s', async () => {
  const own = { ...decision, ...assessed };
  const says = (user: string, capacityAssessedBy: string, status = 'GIVEN') =>
    act(user, 'recordConsent', { ...own, capacityAssessedBy, status });
  expect((await says('u-sw', 'u-sw')).code).toBe('CONSENT_ASSESSOR_IS_RECORDER');
  expect((await says('u-hv', 'u-vcs')).code).toBe('CONSENT_COMPETENCE_LEAD_NEEDED');
  await refuses('jordan');
  expect((await says('u-hv', 'u-sw')).code).toBe('CONSENT_COMPETENCE_LEAD_NEEDED');
  await attendance(false, 'CONSENT_DISPUTED');
  expect((await says('u-hv', 'u-hv', 'REFUSED')).code, 'to object takes a word').toBeNull();
});

describe('somebody disputes what another decided', () => {
  const dispute = { consent: 'consent-maya-dana', expectedVersion: 1 };
  test('only who may decide; it is an objection until it is settled, then what it was', async () => {
    const lee = await act('u-hv', 'disputeConsent', { ...dispute, disputedBy: 'lee' });
    expect(lee.code).toBe('CONSENT_CAPACITY_INVALID');
    const jordan = await act('u-hv', 'disputeConsent', { ...dispute, disputedBy: 'jordan' });
    expect(jordan).toMatchObject({ version: 2, status: 'DISPUTED' });
    await attendance(false, 'CONSENT_DISPUTED');
    const again = await act('u-hv', 'disputeConsent', { ...dispute, expectedVersion: 2, disputedBy: 'dana' });
    expect(again.code).toBe('CONSENT_NOT_DISPUTABLE');
    expect(await settle('consent-maya-dana', 2, 'STANDS')).toMatchObject({ version: 3, status: 'GIVEN' });
    await attendance(true, 'CONSENT');
  });

  test('whose decision is disputed does not give it anew, by whatever way', async () => {
    await act('u-hv', 'disputeConsent', { ...dispute, disputedBy: 'jordan' });
    const consent = 'consent-maya-dana';
    const anew = (expectedVersion: number, discussedOn = talk.discussedOn) =>
      act('u-hv', 'recordConsent', {
        ...decision,
        discussedOn,
        consent,
        expectedVersion,
        status: 'GIVEN',
        givenBy: 'dana',
      });
    const renewal = { consent, expectedVersion: 2, renewedBy: 'dana', ...talk };
    expect([(await anew(2)).code, (await act('u-hv', 'renewConsent', renewal)).code]).toEqual([
      'CONSENT_DISPUTED',
      'CONSENT_DISPUTED',
    ]);
    expect((await act('u-hv', 'withdrawConsent', { consent, withdrawnBy: 'dana' })).status).toBe('WITHDRAWN');
    expect((await anew(3)).code, 'withdrawn in between').toBe('CONSENT_DISPUTED');
    expect((await settle(consent, 3, 'STANDS')).status).toBe('WITHDRAWN');
    stack.clock.advance(1000);
    expect((await anew(4)).code, 'talked with before she withdrew').toBe('CONSENT_TALK_BEFORE_OBJECTION');
    expect((await anew(4, '2026-03-05')).status).toBe('GIVEN');
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
    expect((await settle('consent-tyler-dana', 1, 'STANDS')).code).toBe('CONSENT_NOT_DISPUTED');
  });
});

describe('what a lead should look at', () => {
  test('a consent after an objection', async () => {
    const { id: consent } = await refuses('jordan');
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
    expect(seen).toMatchObject({ id: alert.id, status: 'ACKNOWLEDGED' });
    expect(await list('u-sl', 'alerts', 'id')).toEqual([]);
    expect(await list('u-sl', 'myTasks', 'kind')).toEqual([]);
  });

  test('also where it opens to another organisation than the recorder’s', async () => {
    const { id: consent } = await refuses('jordan');
    await act('u-hv', 'recordConsent', {
      ...decision,
      consent,
      expectedVersion: 1,
      status: 'GIVEN',
      givenBy: 'jordan',
      scope: [{ categories: ['ROUTINE_COORDINATION'], recipients: ['SCHOOL'] }],
    });
    expect(await list('u-sl', 'alerts', 'kind')).toEqual([{ kind: 'CONSENT_AFTER_OBJECTION' }]);
  });

  test('an objection is not one lead’s to take away: it stands until a governance lead has settled it', async () => {
    const found = { consent: 'consent-jordan', expectedVersion: 1, ground: 'UNDER_PRESSURE' };
    expect(await act('u-sl', 'invalidateConsent', found)).toMatchObject({
      code: 'CONSENT_INCOMPLETE',
      missing: ['rationale'],
    });
    const why = { ...found, rationale: 'He was not alone.' };
    expect(await act('u-sl', 'invalidateConsent', why)).toMatchObject({ status: 'DISPUTED', version: 2 });
    expect(await list('u-sl', 'alerts', 'kind')).toEqual([{ kind: 'OBJECTION_DOUBTED' }]);
    await expectOutcome(stack, 'u-hv', 'PLANNING', 'jordan', {
      withheld: { CONSENT_DISPUTED: 'h.assessments' },
    });
    const again = { ...why, expectedVersion: 2 };
    expect((await act('u-sl', 'invalidateConsent', again)).code).toBe('CONSENT_DISPUTED');
    expect((await act('u-gov', 'invalidateConsent', again)).code).toBe('CONSENT_DISPUTED');
    expect(await disputes()).toMatchObject([{ person: { id: 'jordan' } }]);
    expect((await settle('consent-jordan', 2, 'STANDS')).status, 'it was an objection').toBe('WITHDRAWN');
  });

  test('an exclusion is an objection, too; what excludes nobody a lead finds void alone', async () => {
    await givenHarrowVale(stack, (h) => {
      h.maya.consentedBy('dana').except({ kind: 'CLASS_EXCLUDED', classes: ['ATTENDANCE_UPDATE'] });
    });
    const found = { expectedVersion: 1, ground: 'NOT_UNDERSTOOD', rationale: 'In no language of hers.' };
    const void1 = await act('u-sl', 'invalidateConsent', { ...found, consent: 'consent-maya-dana' });
    expect(void1.status).toBe('DISPUTED');
    const void2 = await act('u-sl', 'invalidateConsent', { ...found, consent: 'consent-tyler-dana' });
    expect(void2.status).toBe('INVALIDATED');
  });

  test('a governance lead sets an objection aside alone, and the other leads are told', async () => {
    await act('u-sl', 'startRelationship', {
      subject: 'maya',
      practitioner: 'u-gov',
      organisation: 'LA-A',
      kind: 'TEAM',
      evidence: 'Asked to look',
    });
    const found = { consent: 'consent-jordan', expectedVersion: 1, ground: 'RECORDED_IN_ERROR' };
    const aside = await act('u-gov', 'invalidateConsent', { ...found, rationale: 'Of another Jordan.' });
    expect(aside).toMatchObject({ code: null, status: 'INVALIDATED' });
    expect(await list('u-sl', 'alerts', 'kind')).toEqual([{ kind: 'OBJECTION_SET_ASIDE' }]);
  });
});
