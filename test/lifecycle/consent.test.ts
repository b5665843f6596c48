import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { expectOutcome } from '../scenarios/expectOutcome.ts';
import { type Change, createChange } from '../support/change.ts';
import { conversation } from '../support/conversation.ts';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';

let stack: Stack;
let act: Change;
beforeAll(async () => {
  stack = await startStack({ gateways: 2 });
  act = createChange(stack, 'PLANNING');
});
afterAll(() => stack.close());
const start = Date.parse('2026-03-02T10:00:00Z');
const DAY = 86_400_000;
beforeEach(async () => {
  stack.clock.set(start);
  await givenHarrowVale(stack, (h) => {
    h.maya.atTier('MODERATE');
    h.maya.hasNoConsentRecord();
    h.practitioner('u-gov').worksAs('TEAM');
  });
});

const talk = {
  understandingConfirmed: true,
  evidence: 'WRITTEN',
  discussedOn: '2026-03-01',
  conversation,
};
const given = {
  subject: 'maya',
  status: 'GIVEN',
  givenBy: 'dana',
  capacity: 'PARENTAL_RESPONSIBILITY',
  ...talk,
};
const agrees = (user: string, more: object = {}) => act(user, 'recordConsent', { ...given, ...more });
const refuses = (more: object = {}) =>
  act('u-hv', 'recordConsent', { ...given, status: 'REFUSED', givenBy: 'jordan', ...more });
const attendance = (shown: boolean, code: string) =>
  expectOutcome(stack, 'u-hv', 'PLANNING', 'maya', {
    [shown ? 'shown' : 'withheld']: { [code]: 'sc.attendance' },
  });
const consents = async (user: string, person = 'maya', fields = 'id version status summary') => {
  const query = `query ($id: ID!) { person(id: $id) { consentPosition { consents { ${fields} } } } }`;
  const answer = await stack.ask(user, 'PLANNING', query, { variables: { id: person } });
  return answer.body.data.person.consentPosition.consents;
};
const tasks = async (user: string) => {
  const query = '{ myTasks { kind label record overdue dueAt doneBy person { id } family { id } } }';
  return (await stack.ask(user, 'PLANNING', query)).body.data.myTasks;
};

describe('a consent lives from being asked to being taken back', () => {
  test('asked, answered, reviewed, withdrawn: each step a version, each counts at once, each is kept', async () => {
    const { subject, givenBy, capacity } = given;
    const asked = await act('u-sw', 'requestConsent', {
      subject,
      givenBy,
      capacity,
      askedOn: '2026-03-02',
    });
    expect(asked).toMatchObject({ version: 1, status: 'REQUESTED' });
    await attendance(false, 'CONSENT_REQUESTED');
    expect(await tasks('u-sw')).toMatchObject([
      { kind: 'CONSENT_ANSWER', record: asked.id, overdue: false, person: { id: 'maya' } },
    ]);
    const id = asked.id;
    const answered = await agrees('u-sw', { consent: id, expectedVersion: 1 });
    expect(answered).toMatchObject({ id, version: 2, status: 'GIVEN' });
    await attendance(true, 'CONSENT');
    expect(await tasks('u-sw')).toEqual([]);

    stack.clock.set(start + 180 * DAY);
    expect(await tasks('u-sw')).toMatchObject([{ kind: 'CONSENT_REVIEW', record: id, overdue: false }]);
    stack.clock.set(start + 185 * DAY);
    await attendance(false, 'CONSENT_LAPSED');
    expect((await consents('u-sw'))[0]).toMatchObject({ version: 2, status: 'LAPSED' });
    expect(await tasks('u-sw')).toMatchObject([{ kind: 'CONSENT_REVIEW', overdue: true }]);

    const renewal = { ...talk, consent: id, renewedBy: 'dana', discussedOn: '2026-09-01' };
    const renewed = await act('u-sw', 'renewConsent', { ...renewal, expectedVersion: 2 });
    expect(renewed).toMatchObject({ id, version: 3, status: 'GIVEN' });
    await attendance(true, 'CONSENT');
    expect(await tasks('u-sw')).toEqual([]);

    const withdrawn = await act('u-sw', 'withdrawConsent', { consent: id, withdrawnBy: 'dana' });
    expect(withdrawn).toMatchObject({ id, version: 4, status: 'WITHDRAWN' });
    await attendance(false, 'CONSENT_WITHDRAWN');
    const [{ history, ...now }] = await consents(
      'u-sw',
      'maya',
      'version status history { version status discussedOn conversation { explained } }',
    );
    expect(now).toEqual({ version: 4, status: 'WITHDRAWN' });
    expect(history).toMatchObject([
      { version: 3, status: 'GIVEN', discussedOn: '2026-09-01' },
      { version: 2, status: 'GIVEN', conversation: { explained: conversation.explained } },
      { version: 1, status: 'REQUESTED', conversation: null },
    ]);
  });

  test('a withdrawal on one gateway is in force on the other', async () => {
    const { id: consent } = await agrees('u-sw');
    await attendance(true, 'CONSENT');
    await act('u-sw', 'withdrawConsent', { consent, withdrawnBy: 'dana' }, { gateway: 1 });
    await attendance(false, 'CONSENT_WITHDRAWN');
  });

  test('nobody was asked: not yet, or because it is unsafe, which is told nobody of the family', async () => {
    const { subject, givenBy, capacity } = given;
    const about = { subject, givenBy, capacity };
    const without = await act('u-sw', 'recordNotSought', { ...about, unsafe: 'RISK_TO_CHILD' });
    expect(without).toMatchObject({ code: 'CONSENT_INCOMPLETE', missing: ['rationale'] });
    const unsafe = { ...about, unsafe: 'RISK_TO_CHILD', rationale: 'He reads her telephone.' };
    expect(await act('u-sw', 'recordNotSought', unsafe)).toMatchObject({
      status: 'NOT_SOUGHT_UNSAFE',
      version: 1,
    });
    const fields = 'determination rationale summary giver: summaryForGiver';
    const [seen] = await consents('u-sw', 'maya', fields);
    expect(seen).toMatchObject({
      determination: 'RISK_TO_CHILD',
      rationale: 'He reads her telephone.',
    });
    expect([...seen.summary, ...seen.giver].join(' ')).not.toMatch(/unsafe|risk/i);
    expect((await consents('u-hv', 'maya', fields))[0].rationale, 'a colleague').toBeNull();
    expect((await consents('u-sl', 'maya', fields))[0].rationale, 'a lead').toBe('He reads her telephone.');
    await attendance(false, 'CONSENT_NOT_SOUGHT_UNSAFE');
  });
});

describe('what is not complete is not recorded, and is said', () => {
  test('a permission without a conversation, or with one that left something out', async () => {
    const { conversation: _conversation, ...silent } = given;
    expect(await act('u-sw', 'recordConsent', silent)).toMatchObject({
      code: 'CONSENT_INCOMPLETE',
      missing: ['conversation'],
    });
    const hasty = { purposes: [], explained: conversation.explained.slice(1), reviewPoints: [] };
    const scope = [{ categories: ['ROUTINE_COORDINATION'], purposes: ['EARLY_HELP'] }];
    const hasted = await agrees('u-sw', {
      conversation: hasty,
      scope,
      understandingConfirmed: false,
      discussedOn: '2026-04-01',
    });
    expect(hasted).toMatchObject({
      code: 'CONSENT_INCOMPLETE',
      missing: [
        'discussedOn',
        'understandingConfirmed',
        'conversation.purposes',
        'conversation.purposes.EARLY_HELP',
        'conversation.explained.WHAT_IS_SHARED',
        'conversation.reviewPoints',
      ],
    });
    expect(hasted.message).not.toMatch(/EARLY_HELP|maya/);
    const child = { subject: 'tyler', givenBy: 'tyler', capacity: 'GILLICK_COMPETENT' };
    expect(await agrees('u-sw', child)).toMatchObject({
      code: 'CONSENT_CAPACITY_INVALID',
      missing: ['capacityAssessedBy', 'capacityAssessedOn'],
    });
  });

  test('nobody is competent on the word of whoever records it', async () => {
    const tyler = { subject: 'tyler', givenBy: 'tyler', consent: 'consent-tyler', expectedVersion: 1 };
    const competent = { ...tyler, capacity: 'GILLICK_COMPETENT' };
    const by = (capacityAssessedBy: string, capacityAssessedOn: string) =>
      agrees('u-hv', { ...competent, capacityAssessedBy, capacityAssessedOn });
    for (const [who, on, missing] of [
      ['u-nobody', '2026-03-01', 'capacityAssessedBy'],
      ['u-edt', '2026-03-01', 'capacityAssessedBy'],
      ['u-sw', '1999-03-01', 'capacityAssessedOn'],
      ['u-sw', '2026-03-03', 'capacityAssessedOn'],
    ] as const)
      expect((await by(who, on)).missing, `${who} ${on}`).toEqual([missing]);
  });

  test('how old a conversation and how late a review may be is the agreement’s', async () => {
    expect((await agrees('u-sw', { discussedOn: '1900-01-01' })).missing).toEqual(['discussedOn']);
    expect((await refuses({ discussedOn: '2025-11-01' })).missing).toEqual(['discussedOn']);
    const explicit = [{ categories: ['ROUTINE_COORDINATION'], recipients: ['SCHOOL'], explicit: true }];
    const late = (reviewDate: string, scope: object[] = []) => agrees('u-sw', { reviewDate, scope });
    expect((await late('2099-01-01T00:00:00Z')).missing).toEqual(['reviewDate']);
    expect((await late('2027-01-01T00:00:00Z', explicit)).missing).toEqual(['reviewDate']);
    expect((await late('2027-01-01T00:00:00Z')).code).toBeNull();
  });

  test('a service that must not be named is named to nobody who may not read what is clinical', async () => {
    const scope = [{ categories: ['ROUTINE_COORDINATION'], recipients: ['NHS-MH', 'SCHOOL'] }];
    const conditions = [{ kind: 'RECIPIENT_EXCLUDED', recipients: ['NHS-MH'] }];
    await agrees('u-sw', { status: 'GIVEN_CONDITIONAL', scope, conditions });
    const fields = 'scope { recipients } conditions { recipients } summaryForGiver';
    const [toClinician] = await consents('u-hv', 'maya', fields);
    expect(toClinician.scope).toEqual([{ recipients: ['NHS-MH', 'SCHOOL'] }]);
    expect(toClinician.summaryForGiver).not.toBeNull();
    const masked = [{ recipients: ['HEALTH', 'SCHOOL'] }];
    const [toOthers] = await consents('u-vcs', 'maya', fields);
    const told = { scope: masked, conditions: [{ recipients: ['HEALTH'] }], summaryForGiver: null };
    expect(toOthers).toEqual(told);
  });

  test('to object, nobody needs more than to say so', async () => {
    const { conversation: _conversation, ...silent } = given;
    const refused = { ...silent, status: 'REFUSED', understandingConfirmed: false };
    expect(await act('u-sw', 'recordConsent', refused)).toMatchObject({ status: 'REFUSED' });
    await attendance(false, 'CONSENT_REFUSED');
  });

  test('neither asking again nor anything else that nobody decided takes the place of an objection', async () => {
    const { id: consent } = await refuses({ givenBy: 'dana' });
    const { subject, givenBy, capacity } = given;
    const about = { subject, givenBy, capacity, consent, expectedVersion: 1 };
    const again = await act('u-sw', 'requestConsent', { ...about, askedOn: '2026-03-02' });
    expect(again.code).toBe('CONSENT_DECIDED');
    expect((await act('u-sw', 'recordNotSought', about)).code).toBe('CONSENT_DECIDED');
    await attendance(false, 'CONSENT_REFUSED');
  });
});

test('of many who change one version at once, one succeeds; the others are told which counts now', async () => {
  const { id: consent } = await agrees('u-sw');
  const changes = await Promise.all(
    ['u-sw', 'u-hv', 'u-vcs', 'u-sl'].map((user, index) =>
      act(
        user,
        index % 2 ? 'recordConsent' : 'renewConsent',
        index % 2
          ? { ...given, consent, expectedVersion: 1, status: 'REFUSED' }
          : { ...talk, consent, expectedVersion: 1, renewedBy: 'dana' },
        { gateway: index % 2 },
      ),
    ),
  );
  expect(changes.filter(({ code }) => code === null)).toHaveLength(1);
  for (const change of changes.filter(({ code }) => code !== null))
    expect(change).toMatchObject({ code: 'VERSION_CONFLICT', currentVersion: 2 });
  const [{ version, history }] = await consents('u-sw', 'maya', 'version history { version }');
  expect([version, history]).toEqual([2, [{ version: 1 }]]);
});
