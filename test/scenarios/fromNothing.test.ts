import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { harrowVale } from '../../demo/households/harrowVale/harrowVale.ts';
import { agencySources, insertAgencyRecords } from '../../demo/households/loadHouseholds.ts';
import { type Change, createChange } from '../support/change.ts';
import { conversation } from '../support/conversation.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { expectOutcome } from './expectOutcome.ts';

let stack: Stack;
let change: Change;
beforeAll(async () => {
  stack = await startStack();
  change = createChange(stack);
});
afterAll(() => stack.close());

const hour = 3_600_000;
const inHours = (hours: number) => new Date(stack.clock.now() + hours * hour).toISOString();
const seen = { evidence: 'BIRTH_RECORD', evidenceOn: '2026-03-01' };
const done = async (...step: Parameters<Change>) => {
  const changed = await change(...step);
  expect(changed.code, changed.answer.text).toBeNull();
  return changed;
};

async function register(
  family: string,
  stage: string,
  role: string,
  parentalResponsibility = false,
  shown = seen,
) {
  const input = { idempotencyKey: randomUUID(), family, stage, role, parentalResponsibility, ...shown };
  const query =
    'mutation ($input: RegisterPersonInput!) { registerPerson(input: $input) { person { id } problem { code } } }';
  const answer = await stack.ask('u-sw', 'PLANNING', query, { variables: { input } });
  return answer.body.data.registerPerson.person.id as string;
}

/** Agencies keep databases of their own: what they hold of Maya and Jordan they hold of these two. */
async function agenciesHold(people: Readonly<Record<string, string>>): Promise<void> {
  const { records } = harrowVale(stack.clock.now());
  for (const source of agencySources) {
    const own = JSON.stringify(records[source].filter(({ person }) => person in people));
    const named = Object.entries(people).reduce(
      (text, [was, is]) => text.replaceAll(`"${was}"`, `"${is}"`),
      own,
    );
    await insertAgencyRecords(stack.databases, source, JSON.parse(named));
  }
}

async function signIn(...users: string[]): Promise<void> {
  for (const user of users) {
    const answer = await stack.ask(user, 'SAFEGUARDING', '{ myFamilies { id } myTasks { id } }');
    expect(answer.body.data, 'who is new sees nothing').toEqual({ myFamilies: [], myTasks: [] });
  }
  await expect
    .poll(async () => (await stack.databases.registry.query('select from practitioner')).rowCount)
    .toBe(users.length);
}

test('from an empty registry: a family, who works with it, consent, tier, override, crisis, each by the right person', async () => {
  const { rows } = await stack.databases.registry.query(
    'select (select count(*) from person) + (select count(*) from family) + (select count(*) from relationship) as count',
  );
  expect(rows, 'nobody is known').toEqual([{ count: '0' }]);
  await stack.databases.registry.query('delete from practitioner');
  await signIn('u-sw', 'u-sl', 'u-ed', 'u-hv', 'u-pc', 'u-edt', 'u-cg');

  const { id: family } = await done('u-sw', 'registerFamily', seen);
  const mother = await register(family, 'ADULT', 'MOTHER', true);
  const father = await register(family, 'ADULT', 'FATHER', true);
  const child = await register(family, 'CHILD', 'CHILD');
  await agenciesHold({ maya: child, jordan: father, dana: mother });
  const unknown = await stack.ask('u-ed', 'SAFEGUARDING', '{ myFamilies { id } }');
  expect(unknown.body.data).toEqual({ myFamilies: [] });
  const works = (practitioner: string, organisation: string, kind: string) =>
    done('u-sw', 'startRelationship', {
      subject: family,
      practitioner,
      organisation,
      kind,
      evidence: 'Meeting 1',
    });
  await works('u-sl', 'LA-A', 'TEAM');
  await works('u-hv', 'NHS-COMM', 'ALLOCATED');
  const doctors = await works('u-ed', 'NHS-ACUTE', 'UNSCHEDULED_ATTENDANCE');

  const assess = (tier: string, expectedVersion: number) =>
    done('u-sw', 'setRiskTier', {
      subject: child,
      tier,
      expectedVersion,
      basis: 'Assessed',
      planUpdate: 'Plan',
    });
  await assess('MODERATE', 0);
  await expectOutcome(stack, 'u-hv', 'PLANNING', child, {
    withheld: { CONSENT_UNKNOWN: 'sc.attendance sc.functionalConcerns' },
  });
  const talk = { understandingConfirmed: true, evidence: 'VERBAL', discussedOn: '2026-03-02', conversation };
  await done('u-sw', 'recordConsent', {
    ...talk,
    subject: child,
    givenBy: mother,
    capacity: 'PARENTAL_RESPONSIBILITY',
    status: 'GIVEN',
  });
  const his = { ...talk, subject: father, givenBy: father, capacity: 'ADULT', status: 'GIVEN' };
  const { id: consent } = await done('u-sw', 'recordConsent', his);
  await expectOutcome(stack, 'u-hv', 'PLANNING', child, {
    shown: { CONSENT: 'sc.attendance sc.functionalConcerns', INTERNAL: 'h.assessments' },
    withheld: { CONSENT_NOT_SPECIFIC: 'sc.protectionStatus' },
  });
  await done('u-sw', 'withdrawConsent', { consent, withdrawnBy: father });

  await assess('HIGH', 1);
  await done('u-sl', 'confirmRiskTier', { subject: child, expectedVersion: 2 });
  await expectOutcome(stack, 'u-ed', 'SAFEGUARDING', child, {
    shown: { DUTY: 'sc.protectionStatus h.assessments' },
  });
  const atFather = (outcome: object) =>
    expectOutcome(stack, 'u-ed', 'SAFEGUARDING', father, { ...outcome, controller: 'NHS-MH' });
  const shut = {
    withheld: { CONSENT_WITHDRAWN: 'h.assessments' },
    shown: { DUTY_OVER_OBJECTION: 'h.riskAlerts' },
  };
  await atFather(shut);

  const { id: override } = await done('u-ed', 'requestOverride', {
    subject: father,
    ground: 'SIGNIFICANT_HARM',
    classes: ['ASSESSMENT_SUMMARY'],
    recipients: ['u-ed'],
    ifShared: 'He may stop engaging',
    ifNotShared: 'A child may be hurt tonight',
    expiresAt: inHours(12),
  });
  const step = (expectedVersion: number) => ({ override, expectedVersion, reason: 'Proportionate' });
  await done('u-cg', 'recordCaldicottConsultation', step(1));
  await done('u-sl', 'authoriseOverride', {
    ...step(2),
    family: { decision: 'INFORMED', reason: 'Told at nine by telephone' },
  });
  await atFather({ shown: { OVERRIDE: 'h.assessments', DUTY_OVER_OBJECTION: 'h.riskAlerts' } });
  await done('u-sl', 'revokeOverride', step(3));
  await atFather(shut);

  const asCrisis = { purpose: 'CRISIS_RESPONSE' };
  const query = `mutation ($input: DeclareCrisisInput!) { declareCrisis(input: $input) { crisis { id } people { id } } }`;
  const input = { idempotencyKey: 'now', subject: child, reason: 'She is on a bridge' };
  const declared = await stack.ask('u-edt', 'CRISIS_RESPONSE', query, { variables: { input } });
  const { crisis, people } = declared.body.data.declareCrisis;
  expect(people.map(({ id }: { id: string }) => id)).toEqual([mother, father, child]);
  await expectOutcome(stack, 'u-edt', 'CRISIS_RESPONSE', child, {
    shown: { CRISIS: 'sc.crisisSummary sc.identity' },
    withheld: { CRISIS_SCOPE: 'sc.attendance h.assessments' },
  });
  const of = (expectedVersion: number) => ({ crisis: crisis.id, expectedVersion });
  await done(
    'u-edt',
    'recordInterimDecision',
    { ...of(1), decidedBy: 'u-sl', decision: 'Stay with her' },
    asCrisis,
  );
  await done('u-edt', 'endCrisis', { ...of(2), reason: 'She is safe' }, asCrisis);
  const words = { whatHappened: 'She came down', whatWasUsed: 'Her triggers', whatFollows: 'A meeting' };
  await done('u-edt', 'completeCrisisRecord', { ...of(3), ...words }, asCrisis);
  await done('u-sl', 'endRelationship', {
    relationship: doctors.id,
    expectedVersion: 1,
    reason: 'Discharged',
  });
  for (const [user, purpose] of [
    ['u-edt', 'CRISIS_RESPONSE'],
    ['u-ed', 'SAFEGUARDING'],
    ['u-pc', 'SAFEGUARDING'],
  ])
    expect(
      (await stack.ask(user!, purpose!, `{ person(id: "${child}") { id } }`)).body.data,
      `${user} knows of nobody any more`,
    ).toEqual({ person: null });
});

test('who is the mother of an unborn child, and that it was born, is shown or takes two', async () => {
  const said = { evidence: 'SAID_BY_FAMILY', evidenceOn: '2026-03-01' };
  const { id: family } = await done('u-sw', 'registerFamily', seen);
  await register(family, 'ADULT', 'FATHER', true);
  const mother = await register(family, 'ADULT', 'MOTHER', false, said);
  const unborn = await register(family, 'UNBORN', 'UNBORN');
  const talk = { understandingConfirmed: true, evidence: 'VERBAL', discussedOn: '2026-03-02', conversation };
  const decides = { ...talk, subject: unborn, givenBy: mother, capacity: 'PARENTAL_RESPONSIBILITY' };
  const unproven = { code: 'CONSENT_CAPACITY_INVALID', missing: ['changeFamilyMember', 'evidence'] };
  expect(await change('u-sw', 'recordConsent', { ...decides, status: 'GIVEN' })).toMatchObject(unproven);
  const { id: consent } = await done('u-sw', 'recordConsent', { ...decides, status: 'REFUSED' });
  const place = (user: string, person: string, role: string, shown: object) =>
    change(user, 'changeFamilyMember', { family, person, role, ...shown });
  expect((await place('u-sw', mother, 'MOTHER', said)).code).toBe('MOTHER_UNPROVEN');
  expect((await place('u-sw', mother, 'MOTHER', seen)).status).toBe('MEMBER');
  expect((await place('u-sw', mother, 'MOTHER', seen)).code).toBe('MEMBER_UNCHANGED');
  await done('u-sw', 'recordConsent', { ...decides, consent, expectedVersion: 1, status: 'GIVEN' });
  expect((await place('u-sw', unborn, 'CHILD', said)).status).toBe('AWAITING_CONFIRMATION');
  expect((await place('u-sw', unborn, 'CHILD', said)).code).toBe('MEMBER_SECOND_PERSON_NEEDED');
  await done('u-sw', 'startRelationship', {
    ...{ subject: family, practitioner: 'u-sl', organisation: 'LA-A', kind: 'TEAM', evidence: 'Meeting 1' },
  });
  expect((await place('u-sl', unborn, 'CHILD', said)).status).toBe('MEMBER');
  const { data } = (await stack.ask('u-sl', 'PLANNING', '{ alerts { kind family { id } } }')).body;
  const ofSay = { kind: 'PARENTAL_RESPONSIBILITY_GIVEN', family: { id: family } };
  expect(data.alerts, 'the mother was shown, and his father decides, too').toEqual(
    expect.arrayContaining([ofSay, ofSay]),
  );
});
