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

const talk = { understandingConfirmed: true, evidence: 'WRITTEN', discussedOn: '2026-03-04', conversation };
const decision = { subject: 'maya', capacity: 'PARENTAL_RESPONSIBILITY', ...talk };
const assessed = {
  capacity: 'GILLICK_COMPETENT',
  capacityAssessedBy: 'u-hv',
  capacityAssessedOn: '2026-03-03',
};
const attendance = (shown: boolean, code: string) =>
  expectOutcome(stack, 'u-hv', 'PLANNING', 'maya', {
    [shown ? 'shown' : 'withheld']: { [code]: 'sc.attendance' },
  });
const tasks = async (user: string) =>
  (await stack.ask(user, 'PLANNING', '{ myTasks { kind person { id } } }')).body.data.myTasks;
const positions = async (person: string): Promise<Record<string, string>> => {
  const query = `{ person(id: "${person}") { consentPosition { consents { id status } } } }`;
  const { body } = await stack.ask('u-hv', 'PLANNING', query);
  const { consents } = body.data.person.consentPosition as { consents: { id: string; status: string }[] };
  return Object.fromEntries(consents.map(({ id, status }) => [id, status]));
};
const settle = (consent: string) =>
  act('u-gov', 'resolveDispute', {
    consent,
    expectedVersion: 1,
    outcome: 'STANDS',
    rationale: 'Both heard.',
  });

describe('an objection goes on counting for what nobody agreed to since', () => {
  const consent = 'consent-jordan';
  const narrow = [{ categories: ['ROUTINE_COORDINATION'], recipients: ['SCHOOL'], purposes: ['PLANNING'] }];
  const own = { subject: 'jordan', givenBy: 'jordan', capacity: 'ADULT', ...talk, consent };
  const records = (expectedVersion: number, status: string, more: object = {}) =>
    act('u-ed', 'recordConsent', { ...own, expectedVersion, status, ...more });
  const assessments = (code: string) =>
    expectOutcome(stack, 'u-ed', 'SAFEGUARDING', 'jordan', {
      [code === 'DUTY' ? 'shown' : 'withheld']: { [code]: 'h.assessments' },
    });
  const today = { discussedOn: '2026-03-05' };
  beforeEach(() => givenHarrowVale(stack, (h) => void h.maya.atTier('HIGH')));

  test('a narrow consent, or a narrow refusal, takes the place of it for what it covers only', async () => {
    await assessments('CONSENT_WITHDRAWN');
    expect((await records(1, 'GIVEN', { ...today, scope: narrow })).status).toBe('GIVEN');
    const query =
      '{ person(id: "jordan") { consentPosition { consents { status earlierObjection summary } } } }';
    const [shown] = (await stack.ask('u-hv', 'PLANNING', query)).body.data.person.consentPosition.consents;
    expect(shown).toMatchObject({ status: 'GIVEN', earlierObjection: true });
    expect(shown.summary.join(' ')).toContain('A no from before still counts');
    await assessments('CONSENT_WITHDRAWN');
    expect((await records(2, 'REFUSED', { scope: narrow })).status).toBe('REFUSED');
    await assessments('CONSENT_WITHDRAWN');
    expect((await records(3, 'GIVEN', { ...today, scope: narrow })).status).toBe('GIVEN');
    await act('u-ed', 'withdrawConsent', { consent, withdrawnBy: 'jordan' });
    await assessments('CONSENT_WITHDRAWN');
  });

  test('what he agreed to before he objected does not answer it; and what was void leaves it in force', async () => {
    // The demonstration's withdrawal is a version of its own.
    await act('u-sw', 'recordConsent', { ...own, expectedVersion: 1, status: 'GIVEN', ...today });
    await assessments('DUTY');
    await act('u-sw', 'withdrawConsent', { consent, withdrawnBy: 'jordan' });
    expect((await records(3, 'GIVEN')).code).toBe('CONSENT_TALK_BEFORE_OBJECTION');
    expect((await records(3, 'GIVEN', today)).version).toBe(4);
    await assessments('DUTY');
    const found = { consent, expectedVersion: 4, ground: 'UNDER_PRESSURE', rationale: 'Never said.' };
    expect((await act('u-sl', 'invalidateConsent', found)).status).toBe('INVALIDATED');
    await assessments('CONSENT_WITHDRAWN');
  });

  test('what a yes to everything answered stays answered, what one for a time did comes back; a lead hears of each', async () => {
    await records(1, 'GIVEN', today);
    expect((await records(2, 'GIVEN', { ...today, scope: narrow })).code).toBeNull();
    await assessments('DUTY');
    await act('u-ed', 'withdrawConsent', { consent, withdrawnBy: 'jordan' });
    await records(4, 'REFUSED', today);
    await assessments('CONSENT_REFUSED');
    const soon = (ms: number) => new Date(stack.clock.now() + ms).toISOString();
    const brief = { ...today, reviewDate: soon(3_600_000) };
    expect((await records(5, 'GIVEN', brief)).code).toBe('CONSENT_REVIEW_TOO_SOON');
    const conditions = [{ kind: 'TIME_LIMITED', until: soon(60_000) }];
    const elsewhere = [{ ...narrow[0], categories: ['RESTRICTED_CLINICAL', 'FUNCTIONAL_ENGAGEMENT'] }];
    const limited = { ...today, conditions, scope: [{}, ...elsewhere] };
    expect((await records(5, 'GIVEN_CONDITIONAL', limited)).code).toBeNull();
    await assessments('DUTY');
    stack.clock.advance(60_000);
    await assessments('CONSENT_REFUSED');
    const { body } = await stack.ask('u-sl', 'PLANNING', '{ alerts { kind } }');
    expect(body.data.alerts).toEqual(Array(3).fill({ kind: 'CONSENT_AFTER_OBJECTION' }));
  });
});

describe('a decision of which whoever records it sees a part', () => {
  const scope = [
    { categories: ['ROUTINE_COORDINATION'] },
    { categories: ['RESTRICTED_CLINICAL'], recipients: ['NHS-ACUTE'], explicit: true },
  ];
  const lee = { subject: 'lee', givenBy: 'lee', capacity: 'ADULT', ...talk };
  const consent = 'consent-lee';
  const records = (user: string, expectedVersion: number, status: string, more: object = {}) =>
    act(user, 'recordConsent', { ...lee, consent, expectedVersion, status, ...more });
  const seen = (code: string, field: string) =>
    expectOutcome(stack, 'u-ed', 'CLINICAL_CARE', 'lee', {
      [code.endsWith('CONSENT') ? 'shown' : 'withheld']: { [code]: field },
    });
  beforeEach(async () => {
    expect((await records('u-ed', 1, 'GIVEN', { scope })).code).toBeNull();
    await seen('EXPLICIT_CONSENT', 'h.assessments');
  });

  test('is one decision: it is changed in that part, and no second one is put beside it', async () => {
    const narrow = { ...lee, status: 'GIVEN', scope: [{ classes: ['KEY_CONTACT'] }] };
    expect((await act('u-sw', 'recordConsent', narrow)).code).toBe('CONSENT_EXISTS');
    expect((await act('u-sw', 'recordConsent', { ...narrow, consent, expectedVersion: 2 })).version).toBe(3);
    await seen('EXPLICIT_CONSENT', 'h.assessments');
    await seen('CONSENT_OUT_OF_SCOPE', 'sc.attendance');
    await seen('CONSENT', 'sc.keyContacts');
  });

  test('is taken back as a whole', async () => {
    const withdrawn = await act('u-sw', 'withdrawConsent', { consent, withdrawnBy: 'lee' });
    expect(withdrawn.status).toBe('WITHDRAWN');
    await seen('CONSENT_WITHDRAWN', 'h.assessments');
  });

  test('and a no to everything takes back what they see nothing of', async () => {
    const hidden = { ...lee, consent, expectedVersion: 2, status: 'GIVEN', scope: [scope[1]] };
    expect((await act('u-ed', 'recordConsent', hidden)).code).toBeNull();
    expect((await act('u-sw', 'recordConsent', { ...lee, status: 'REFUSED' })).code).toBeNull();
    await seen('CONSENT_WITHDRAWN', 'h.assessments');
  });

  test('what was objected to of that stands, whatever others record, until who sees it hears otherwise', async () => {
    await records('u-ed', 2, 'REFUSED', { scope });
    for (const [place, status] of ['GIVEN', 'REFUSED', 'GIVEN'].entries())
      expect((await records('u-sw', 3 + place, status)).code).toBeNull();
    await seen('CONSENT', 'sc.attendance');
    await seen('CONSENT_REFUSED', 'h.assessments');
    const query = '{ person(id: "lee") { consentPosition { clinicalConsents { status } } } }';
    const { person } = (await stack.ask('u-ed', 'PLANNING', query)).body.data;
    expect(person.consentPosition.clinicalConsents).toEqual([{ status: 'REFUSED' }]);
    await records('u-ed', 6, 'GIVEN', { scope });
    await seen('EXPLICIT_CONSENT', 'h.assessments');
  });
});

describe('what one parent gave', () => {
  const consent = 'consent-maya-dana';
  test('the other takes back only by disagreeing: the giver stays the giver, and it is a lead’s to settle', async () => {
    const conditions = [{ kind: 'RECIPIENT_EXCLUDED', recipients: ['NHS-COMM'] }];
    const limited = { ...decision, consent, expectedVersion: 1, givenBy: 'dana', conditions };
    expect((await act('u-sw', 'recordConsent', { ...limited, status: 'GIVEN_CONDITIONAL' })).code).toBeNull();
    const taken = await act('u-hv', 'withdrawConsent', { consent, withdrawnBy: 'jordan' });
    expect(taken).toMatchObject({ version: 3, status: 'DISPUTED' });
    const own = { ...decision, consent, expectedVersion: 3, givenBy: 'jordan', status: 'GIVEN' };
    expect((await act('u-hv', 'recordConsent', own)).code).toBe('CONSENT_GIVER_DIFFERENT');
    await attendance(false, 'CONSENT_DISPUTED');
    expect(await tasks('u-gov')).toMatchObject([{ kind: 'CONSENT_DISPUTE' }]);
  });

  test('they take back themselves, whatever has become of their responsibility', async () => {
    await stack.databases.registry.query(
      `update family_member set parental_responsibility = false where person = 'dana'`,
    );
    const taken = await act('u-hv', 'withdrawConsent', { consent, withdrawnBy: 'dana' });
    expect(taken.status).toBe('WITHDRAWN');
    await attendance(false, 'CONSENT_WITHDRAWN');
  });
});

test('asking a young person takes nothing from what their mother agreed to', async () => {
  const asked = { subject: 'maya', givenBy: 'maya', ...assessed, askedOn: '2026-03-04' };
  expect((await act('u-sw', 'requestConsent', asked)).status).toBe('REQUESTED');
  await attendance(true, 'CONSENT');
});

test('parents who disagree are a lead’s to settle though the child has a say of their own; neither takes the other’s back', async () => {
  const { id: own } = await act('u-sw', 'recordConsent', {
    ...decision,
    givenBy: 'maya',
    ...assessed,
    status: 'GIVEN',
  });
  const about = { ...decision, status: 'REFUSED', givenBy: 'jordan' };
  await act('u-hv', 'recordConsent', about);
  await attendance(true, 'CONSENT');
  expect(await tasks('u-gov')).toMatchObject([{ kind: 'CONSENT_DISPUTE', person: { id: 'maya' } }]);
  const consent = 'consent-maya-dana';
  const taken = await act('u-hv', 'withdrawConsent', { consent, withdrawnBy: 'jordan' });
  expect(taken.code).toBe('CONSENT_DISPUTED');
  expect(await positions('maya')).toMatchObject({ [consent]: 'DISPUTED', [own]: 'GIVEN' });
  expect(await settle(consent)).toMatchObject({ code: null, status: 'GIVEN' });
  expect(await tasks('u-gov')).toEqual([]);
  const found = { consent: own, expectedVersion: 1, ground: 'CAPACITY_IN_DOUBT', rationale: 'Too young.' };
  expect((await act('u-sl', 'invalidateConsent', found)).status).toBe('INVALIDATED');
  await attendance(true, 'CONSENT');
});

test('nobody is 16 on one organisation’s word, and on nobody’s where they disagree', async () => {
  const self = { ...decision, status: 'GIVEN', givenBy: 'maya', capacity: 'AGE_16_17' };
  const own = (more: object = {}) => act('u-sw', 'recordConsent', { ...self, ...more });
  const unproven = { code: 'CONSENT_AGE_UNCONFIRMED', missing: ['confirmAge'] };
  const seen = { subject: 'maya', reached16: true, evidence: 'BIRTH_RECORD', evidenceOn: '2026-03-01' };
  expect(await own()).toMatchObject(unproven);
  expect(await own({ status: 'REFUSED' })).toMatchObject(unproven);
  const hearsay = await act('u-sw', 'confirmAge', { ...seen, evidence: 'SAID_BY_FAMILY' });
  expect(hearsay).toMatchObject({ code: 'AGE_UNPROVEN', missing: ['evidence'] });
  expect((await act('u-sw', 'confirmAge', seen)).status).toBe('REACHED_16');
  expect(await own(), 'one organisation').toMatchObject(unproven);
  expect((await act('u-hv', 'confirmAge', seen)).code).toBeNull();
  expect((await act('u-vcs', 'confirmAge', { ...seen, reached16: false })).status).toBe('UNDER_16');
  expect(await own(), 'somebody saw otherwise').toMatchObject(unproven);
  expect((await act('u-hv', 'confirmAge', seen)).code).toBeNull();
  expect(await own(), 'saying it again settles nothing').toMatchObject(unproven);
  expect(await tasks('u-sl')).toMatchObject([{ kind: 'SETTLE_AGE', person: { id: 'maya' } }]);
  expect((await act('u-sl', 'confirmAge', seen)).code).toBeNull();
  expect(await tasks('u-sl')).toEqual([]);
  const { id: consent, code } = await own();
  expect(code).toBeNull();
  const renewal = { ...talk, consent, expectedVersion: 1, renewedBy: 'maya' };
  expect((await act('u-hv', 'renewConsent', renewal)).version, 'it was settled').toBe(2);
  await attendance(true, 'CONSENT');
  await act('u-vcs', 'confirmAge', { ...seen, reached16: false });
  await attendance(false, 'CONSENT_INVALIDATED');
  expect((await positions('maya'))[consent]).toBe('INVALIDATED');
  expect(await tasks('u-sl')).toMatchObject([{ kind: 'SETTLE_AGE' }]);
  expect((await act('u-sl', 'confirmAge', seen)).code).toBeNull();
  await attendance(true, 'CONSENT');
});
