import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

const seen = { evidence: 'BIRTH_RECORD', evidenceOn: '2026-03-01' };

async function register(family: string, role: string, stage: string, more: object = {}): Promise<string> {
  const input = { idempotencyKey: randomUUID(), family, role, stage, ...seen, ...more };
  const answer = await stack.ask(
    'u-sw',
    'PLANNING',
    `mutation ($input: RegisterPersonInput!) { registerPerson(input: $input) { person { id } problem { code } } }`,
    { variables: { input } },
  );
  const { person, problem } = answer.body.data.registerPerson;
  return person?.id ?? problem.code;
}
const familyOf = async (id: string) => {
  const query = `query ($id: ID!) { family(id: $id) { leadOrganisation members { role parentalResponsibility person { id } }
    relationships { practitioner kind } } }`;
  return (await stack.ask('u-sw', 'PLANNING', query, { variables: { id } })).body.data.family;
};
const consentOf = async (id: string) => {
  const query = `query ($id: ID!) { person(id: $id) { consentPosition { consents { id version status summary
    history { version status } } } } }`;
  const answer = await stack.ask('u-sw', 'PLANNING', query, { variables: { id } });
  return { ...answer.body.data.person.consentPosition.consents[0], text: answer.text };
};
const myTasks = async (user: string) =>
  (await stack.ask(user, 'PLANNING', '{ myTasks { kind record person { id } } }')).body.data.myTasks;

describe('a household from nothing, through the front door', () => {
  let family: string;
  let child: string;
  let mother: string;
  let unborn: string;
  let consent: string;

  test('a family, its members with their evidence, and a consent', async () => {
    const started = await act('u-sw', 'registerFamily', seen);
    family = started.id;
    mother = await register(family, 'MOTHER', 'ADULT', { parentalResponsibility: true });
    child = await register(family, 'CHILD', 'CHILD');
    unborn = await register(family, 'UNBORN', 'UNBORN');
    expect(await familyOf(family)).toEqual({
      leadOrganisation: 'LA-A',
      members: [
        { role: 'MOTHER', parentalResponsibility: true, person: { id: mother } },
        { role: 'CHILD', parentalResponsibility: false, person: { id: child } },
        { role: 'UNBORN', parentalResponsibility: false, person: { id: unborn } },
      ],
      relationships: [{ practitioner: 'u-sw', kind: 'ALLOCATED' }],
    });
    const given = await act('u-sw', 'recordConsent', {
      subject: child,
      status: 'GIVEN',
      givenBy: mother,
      capacity: 'PARENTAL_RESPONSIBILITY',
      understandingConfirmed: true,
      evidence: 'VERBAL',
      discussedOn: '2026-03-01',
      conversation,
    });
    consent = given.id;
    expect(await consentOf(child)).toMatchObject({ id: consent, status: 'GIVEN', version: 1 });
    expect((await consentOf(child)).summary[0]).toBe(
      'Somebody with parental responsibility agreed on 1 March 2026 to sharing.',
    );
  });

  test('somebody joins: what was agreed is to be talked about again, and nobody is told why', async () => {
    const partner = await register(family, 'PARTNER', 'ADULT');
    const due = await consentOf(child);
    expect(due).toMatchObject({ version: 2, status: 'REVIEW_DUE', history: [{ version: 1 }] });
    expect(due.text).not.toContain('COMPOSITION');
    expect(await myTasks('u-sw')).toMatchObject([
      { kind: 'CONSENT_REVIEW', record: consent, person: { id: child } },
    ]);
    const left = await act('u-sw', 'removeFamilyMember', { family, person: partner, ...seen });
    expect(left).toMatchObject({ status: 'LEFT', version: 2 });
    expect((await familyOf(family)).members.map(({ role }: { role: string }) => role)).not.toContain(
      'PARTNER',
    );
    expect((await consentOf(child)).version).toBe(3);
    expect(await myTasks('u-sw'), 'one thing to do, not two').toHaveLength(1);
    const { rows } = await stack.databases.registry.query(
      `select role, evidence, added_by, ended_by from membership where person = $1`,
      [partner],
    );
    expect(rows).toEqual([{ role: 'PARTNER', evidence: 'BIRTH_RECORD', added_by: 'u-sw', ended_by: 'u-sw' }]);
  });

  test('what practitioners say fires; what is noticed elsewhere they do not say', async () => {
    const { version } = await consentOf(child);
    const fired = await act('u-sw', 'fireReviewTrigger', { subject: child, trigger: 'SETTING_TRANSITION' });
    expect(fired).toMatchObject({ status: 'FIRED' });
    expect((await consentOf(child)).version).toBe(version + 1);
    const itself = await act('u-sw', 'fireReviewTrigger', { subject: child, trigger: 'HOSPITAL_ADMISSION' });
    expect(itself.code).toBe('TRIGGER_FIRES_BY_ITSELF');
    const neither = await act('u-sw', 'fireReviewTrigger', { trigger: 'SERVICE_CHANGE' });
    expect(neither.code).toBe('ABOUT_ONE');
    expect((await consentOf(child)).version).toBe(version + 1);
  });

  test('a child is born; a court takes parental responsibility away', async () => {
    const born = {
      family,
      person: unborn,
      role: 'CHILD',
      evidence: 'BIRTH_RECORD',
      evidenceOn: '2026-03-02',
    };
    expect(await act('u-sw', 'changeFamilyMember', born)).toMatchObject({ status: 'MEMBER' });
    expect((await act('u-sw', 'changeFamilyMember', born)).code).toBe('MEMBER_UNCHANGED');
    const order = { family, person: mother, role: 'MOTHER', parentalResponsibility: false };
    const ruled = { ...order, evidence: 'COURT_ORDER', evidenceOn: '2026-03-02' };
    expect((await act('u-sw', 'changeFamilyMember', ruled)).status).toBe('AWAITING_CONFIRMATION');
    expect((await act('u-sl', 'changeFamilyMember', ruled)).status).toBe('MEMBER');
    const again = await act('u-sw', 'renewConsent', {
      consent,
      expectedVersion: (await consentOf(child)).version,
      renewedBy: mother,
      understandingConfirmed: true,
      evidence: 'VERBAL',
      discussedOn: '2026-03-02',
      conversation,
    });
    expect(again.code, 'what she agreed to counts no more').toBe('CONSENT_NOT_GIVEN');
    expect(await consentOf(child)).toMatchObject({ status: 'INVALIDATED' });
  });
});

describe('whose it is to do', () => {
  test('only with the organisation that leads, only people one works with, and nobody is found by trying', async () => {
    const { id: family } = await act('u-sw', 'registerFamily', seen);
    const { id: other } = await act('u-hv', 'registerFamily', seen);
    const stranger = await stack.ask(
      'u-hv',
      'PLANNING',
      `mutation { registerPerson(input: { idempotencyKey: "s", family: "${other}", role: CHILD, stage: CHILD,
         evidence: SEEN_IN_PERSON, evidenceOn: "2026-03-01" }) { person { id } } }`,
    );
    const { id: person } = stranger.body.data.registerPerson.person;
    const member = { family, role: 'CHILD', ...seen };
    const { code, message } = await act('u-sw', 'addFamilyMember', { ...member, person: 'nobody' });
    expect(code).toBe('NOT_FOUND_OR_NOT_PERMITTED');
    expect(await act('u-sw', 'addFamilyMember', { ...member, person })).toMatchObject({ code, message });
    expect(await register(other, 'CHILD', 'CHILD')).toBe('NOT_FOUND_OR_NOT_PERMITTED');
    expect(await act('u-hv', 'addFamilyMember', { ...member, person })).toMatchObject({ code, message });
    const charity = await stack.ask(
      'u-vcs',
      'PLANNING',
      'mutation { registerFamily(input: { idempotencyKey: "c", evidence: SAID_BY_FAMILY, evidenceOn: "2026-03-01" }) { problem { code } } }',
    );
    expect(charity.body.errors[0].extensions.code).toBe('OPERATION_NOT_PERMITTED');
  });

  test('what cannot be is refused', async () => {
    const { id: family } = await act('u-sw', 'registerFamily', seen);
    expect(await register(family, 'CHILD', 'ADULT')).toBe('MEMBER_ROLE_INVALID');
    expect(await register(family, 'PARTNER', 'CHILD')).toBe('MEMBER_ROLE_INVALID');
    expect(await register(family, 'CHILD', 'CHILD', { parentalResponsibility: true })).toBe(
      'MEMBER_ROLE_INVALID',
    );
    expect(await register(family, 'CHILD', 'CHILD', { evidenceOn: '2026-03-09' })).toBe(
      'MEMBER_EVIDENCE_AHEAD',
    );
    expect(await register(family, 'MOTHER', 'CHILD', { parentalResponsibility: true })).toBe(
      'MEMBER_AGE_UNCONFIRMED',
    );
    const young = await register(family, 'MOTHER', 'CHILD');
    const again = { family, person: young, role: 'MOTHER', ...seen };
    expect((await act('u-sw', 'addFamilyMember', again)).code).toBe('MEMBER_ALREADY');
    const responsible = { ...again, parentalResponsibility: true };
    const confirm = (user: string) => act(user, 'confirmAge', { subject: young, reached16: true, ...seen });
    expect((await confirm('u-sw')).code).toBeNull();
    expect((await act('u-sw', 'changeFamilyMember', responsible)).code).toBe('MEMBER_AGE_UNCONFIRMED');
    const colleague = { subject: young, practitioner: 'u-hv', organisation: 'NHS-COMM', kind: 'TEAM' };
    await act('u-sw', 'startRelationship', { ...colleague, evidence: 'Referred' });
    expect((await confirm('u-hv')).code).toBeNull();
    expect((await act('u-sw', 'changeFamilyMember', responsible)).code).toBeNull();
  });
});

describe('a household that somebody leads already', () => {
  test('who is known in a family joins another by its leading organisation’s word alone; nobody is a parent by say-so', async () => {
    await givenHarrowVale(stack);
    const { id: own } = await act('u-ds', 'registerFamily', seen);
    const taken = await act('u-ds', 'addFamilyMember', {
      family: own,
      person: 'maya',
      role: 'CHILD',
      ...seen,
    });
    expect(taken.code).toBe('NOT_FOUND_OR_NOT_PERMITTED');
    const lee = { family: 'harrow-vale', person: 'lee', role: 'PARTNER', parentalResponsibility: true };
    const said = await act('u-sw', 'changeFamilyMember', {
      ...lee,
      evidence: 'SAID_BY_FAMILY',
      evidenceOn: '2026-03-01',
    });
    expect(said.code).toBe('PARENTAL_RESPONSIBILITY_UNPROVEN');
  });

  test('taking somebody out takes two: until then they are seen, and afterwards there is a way back', async () => {
    await givenHarrowVale(stack);
    const jordan = { family: 'harrow-vale', person: 'jordan' };
    const said = { ...jordan, evidence: 'SAID_BY_FAMILY', evidenceOn: '2026-03-01' };
    const isMember = async () =>
      (await familyOf('harrow-vale')).members.some(
        ({ person }: { person: { id: string } }) => person.id === 'jordan',
      );
    const asked = await act('u-sw', 'removeFamilyMember', said);
    expect(asked).toMatchObject({ code: null, status: 'AWAITING_CONFIRMATION' });
    expect(await isMember()).toBe(true);
    const task = { kind: 'CONFIRM_MEMBER_LEFT', record: asked.id, person: { id: 'jordan' } };
    expect(await myTasks('u-sl')).toContainEqual(task);
    expect((await act('u-sw', 'removeFamilyMember', said)).code).toBe('MEMBER_SECOND_PERSON_NEEDED');
    const kept = { ...said, role: 'FATHER', parentalResponsibility: false };
    expect(await act('u-sl', 'addFamilyMember', kept)).toMatchObject({ code: null, status: 'MEMBER' });
    expect(await myTasks('u-sl')).not.toContainEqual(task);
    expect((await act('u-sl', 'addFamilyMember', kept)).code).toBe('MEMBER_ALREADY');

    await act('u-sw', 'removeFamilyMember', said);
    expect(await act('u-sl', 'removeFamilyMember', said)).toMatchObject({ code: null, status: 'LEFT' });
    expect(await isMember()).toBe(false);
    expect((await myTasks('u-sl')).map(({ kind }: { kind: string }) => kind)).not.toContain(
      'CONFIRM_MEMBER_LEFT',
    );
    const elsewhere = await act('u-ds', 'registerFamily', seen);
    expect((await act('u-ds', 'addFamilyMember', { ...kept, family: elsewhere.id })).code).toBe(
      'NOT_FOUND_OR_NOT_PERMITTED',
    );
    expect(await act('u-sw', 'addFamilyMember', kept)).toMatchObject({ code: null, status: 'MEMBER' });
    expect(await isMember()).toBe(true);
  });
});
