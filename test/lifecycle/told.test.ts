import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Ask } from '../support/ask.ts';
import { type Change, createChange } from '../support/change.ts';
import { conversation } from '../support/conversation.ts';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { leadWorks, withLeads } from '../support/withLeads.ts';
import { tasksOf } from './readDuties.ts';

let stack: Stack;
let ask: Ask;
let change: Change;
beforeAll(async () => {
  stack = await startStack();
  ask = await withLeads(stack);
  change = createChange({ ask });
});
afterAll(() => stack.close());
beforeEach(() => givenHarrowVale(stack).then(() => leadWorks(stack, 'u-sup')));

const query =
  '{ person(id: "maya") { id } alerts { id kind record family { id } } myTasks { kind family { id } } }';
const membersQuery = `{ family(id: "harrow-vale") { members { role person { id }
  proposed { leaves role evidence evidenceOn } } } }`;
const seenOn = '2026-03-01';
const consentsOf = async (id: string) => {
  const text = 'query ($id: ID!) { person(id: $id) { consentPosition { consents { id status } } } }';
  return (await ask('u-sup', 'SAFEGUARDING', text, { variables: { id } })).body.data.person.consentPosition
    .consents;
};
const toldTo = async (user: string) => (await ask(user, 'SAFEGUARDING', query)).body.data;
const kindsTo = async (user: string): Promise<string[]> =>
  (await toldTo(user)).alerts.map(({ kind }: { kind: string }) => kind);

const relationshipOf = async (user: string) => {
  const { rows } = await stack.databases.registry.query('select id from relationship where requester = $1', [
    user,
  ]);
  const over = { relationship: rows[0].id, expectedVersion: 1, reason: 'Not needed any more' };
  return over;
};

const harm = () => ({
  ground: 'SIGNIFICANT_HARM',
  ifShared: 'He may hear of it',
  ifNotShared: 'She may be hurt',
  expiresAt: new Date(stack.clock.now() + 3_600_000).toISOString(),
});

test('whose relationship somebody else ends is told, without a word about anybody', async () => {
  const over = await relationshipOf('u-hv');
  expect((await change('u-sl', 'endRelationship', over)).code).toBeNull();
  const told = await toldTo('u-hv');
  const [{ id: alert }] = told.alerts;
  expect(told).toEqual({
    person: null,
    alerts: [{ id: alert, kind: 'RELATIONSHIP_ENDED_BY_ANOTHER', record: over.relationship, family: null }],
    myTasks: [{ kind: 'ALERT', family: null }],
  });
  const { body } = await ask('u-hv', 'SAFEGUARDING', '{ myTasks { label } }');
  const label = 'Look at an alert: Somebody else ended your relationship with a family';
  expect(body.data.myTasks).toEqual([{ label }]);
  const { alerts } = await toldTo('u-vcs');
  expect(alerts, 'nobody else is').toEqual([]);
  expect((await change('u-sup', 'acknowledgeAlert', { alert })).code).toBe('NOT_FOUND_OR_NOT_PERMITTED');
  expect((await change('u-hv', 'acknowledgeAlert', { alert })).status).toBe('ACKNOWLEDGED');
  expect(await toldTo('u-hv')).toMatchObject({ alerts: [], myTasks: [] });
  const own = await relationshipOf('u-vcs');
  expect((await change('u-vcs', 'endRelationship', own)).code).toBeNull();
  expect(await kindsTo('u-vcs')).toEqual([]);
});

test('a lead of the organisation that leads is not put out of a family unseen', async () => {
  const over = await relationshipOf('u-sl');
  expect((await change('u-sup', 'endRelationship', over)).code).toBeNull();
  const both = ['LEAD_RELATIONSHIP_ENDED', 'RELATIONSHIP_ENDED_BY_ANOTHER'];
  expect((await kindsTo('u-sl')).sort()).toEqual(both);
  const [{ id: alert, family }] = (await toldTo('u-gov')).alerts;
  expect(family, 'it is their task, so they may look').toEqual({ id: 'harrow-vale' });
  expect((await change('u-sup', 'acknowledgeAlert', { alert })).code).toBe('ALERT_OWN');
  expect((await change('u-gov', 'acknowledgeAlert', { alert })).status).toBe('ACKNOWLEDGED');
});

test('who shields in a household is told when a shield comes down', async () => {
  const evidence = 'She was followed home';
  const { id: record } = await change('u-hv', 'shieldAddress', { subject: 'dana', evidence });
  await change('u-vcs', 'shieldAddress', { subject: 'maya', evidence });
  const lifted = { record, expectedVersion: 1, how: 'ENDED', reason: 'Set aside' };
  expect((await change('u-sl', 'unshieldAddress', lifted)).code).toBeNull();
  const told = ['SHIELD_OF_YOURS_LIFTED'];
  expect([await kindsTo('u-hv'), await kindsTo('u-vcs'), await kindsTo('u-sw')]).toEqual([told, told, []]);
  expect(await kindsTo('u-sl'), 'who did it knows').toEqual(['SHIELD_LIFTED']);
});

test('who asked for an override hears what others made of it, and so do the leads of who ended it', async () => {
  const asked = { subject: 'maya', classes: ['FUNCTIONAL_CONCERN'], recipients: ['u-pc'] };
  const request = async () => (await change('u-sw', 'requestOverride', { ...asked, ...harm() })).id;
  const step = { expectedVersion: 1, reason: 'Not needed' };
  const first = await request();
  await leadWorks(stack, 'u-psl', '0 seconds');
  const reject = { ...step, override: first };
  expect((await change('u-psl', 'rejectOverride', reject)).code, 'brought in since').toBe(
    'AUTHORISER_TOO_NEW',
  );
  expect((await change('u-sl', 'rejectOverride', reject)).code).toBeNull();
  expect(await kindsTo('u-sw')).toEqual(['OVERRIDE_OF_YOURS_ENDED']);
  const override = await request();
  const family = { decision: 'INFORMED' };
  expect((await change('u-sl', 'authoriseOverride', { ...step, override, family })).code).toBeNull();
  const revoke = { override, reason: 'In the way', expectedVersion: 2 };
  expect(await kindsTo('u-pc')).toEqual([]);
  expect((await change('u-psl', 'revokeOverride', revoke)).code).toBeNull();
  expect(await kindsTo('u-pc'), 'who received by it').toEqual(['OVERRIDE_OF_YOURS_ENDED']);
  expect(await kindsTo('u-sw')).toHaveLength(2);
  expect((await kindsTo('u-sl')).sort()).toEqual(['OVERRIDE_OF_YOURS_ENDED', 'OVERRIDE_REVOKED']);
  const own = { ...step, override: await request(), family };
  expect((await change('u-sl', 'authoriseOverride', own)).code).toBeNull();
  expect((await change('u-sl', 'revokeOverride', { ...revoke, override: own.override })).code).toBeNull();
  expect(await kindsTo('u-sw'), 'by who authorised it, too').toHaveLength(3);
  await request();
  stack.clock.advance(3_600_000);
  await stack.chase();
  expect(await kindsTo('u-sw')).toContain('OVERRIDE_OF_YOURS_EXPIRED');
  expect(await kindsTo('u-gov'), 'whose it was to see').toContain('OVERRIDE_UNDECIDED');
  stack.clock.advance(-3_600_000);
});

test('a finding that withholds is ended by who made it or a lead of theirs, and neither without a word', async () => {
  const evidence = 'Assessment of 3 March';
  const find = { subject: 'maya', classes: ['PROTECTION_STATUS'], evidence };
  const { id: record } = await change('u-sl', 'recordDetriment', find);
  const over = { record, expectedVersion: 1, how: 'ENDED', reason: 'Set aside' };
  expect((await change('u-sw', 'endDetriment', over)).code).toBe('FACT_LEAD_NEEDED');
  expect((await change('u-sup', 'endDetriment', over)).code).toBeNull();
  expect((await kindsTo('u-sl')).sort()).toEqual(['DETRIMENT_ENDED', 'FACT_OF_YOURS_ENDED']);
});

test('whoever controls what a court order opens hears of it at once, and may end it', async () => {
  const evidence = 'Order FC-2026-17';
  const order = { subject: 'jordan', classes: ['POLICE_INTELLIGENCE'], recipients: ['u-sw'], evidence };
  const { id: record } = await change('u-sup', 'recordCourtOrder', order);
  expect(await kindsTo('u-psl')).toEqual([]);
  expect((await change('u-sl', 'confirmCourtOrder', { record, expectedVersion: 1 })).code).toBeNull();
  const shown = '{ alerts { kind record } person(id: "jordan") { recordedFacts { id evidence } } }';
  expect((await ask('u-psl', 'SAFEGUARDING', shown)).body.data).toEqual({
    alerts: [{ kind: 'COURT_ORDER_OPENS_YOURS', record }],
    person: { recordedFacts: [{ id: record, evidence }] },
  });
  const over = { record, expectedVersion: 2, how: 'REVOKED', reason: 'No such order' };
  expect((await change('u-psl', 'endCourtOrder', over)).code).toBeNull();
  expect(await kindsTo('u-sup')).toEqual(
    expect.arrayContaining(['FACT_OF_YOURS_ENDED', 'COURT_ORDER_ENDED']),
  );
});

test('a colleague who is brought in to use a raised tier is noticed, one who worked there before is not', async () => {
  const basis = { basis: 'Two disclosures', planUpdate: 'Strategy meeting' };
  await change('u-pc', 'setRiskTier', { subject: 'tyler', tier: 'HIGH', expectedVersion: 1, ...basis });
  const look = async (user: string) => {
    await ask(user, 'SAFEGUARDING', '{ person(id: "tyler") { socialCare { protectionStatus { state } } } }');
    await stack.chase();
    return (await kindsTo('u-sl')).filter((kind) => kind === 'TIER_RAISED_AND_USED').length;
  };
  expect(await look('u-ds')).toBe(0);
  await leadWorks(stack, 'u-psl', '0 seconds');
  expect(await look('u-psl')).toBe(1);
});

test('what nobody is there to do is the governance lead’s to see to; what somebody is, is not', async () => {
  const asked = { subject: 'jordan', classes: ['ASSESSMENT_SUMMARY'], recipients: ['u-hv'], ...harm() };
  const waits = async () =>
    (await tasksOf(stack, 'u-gov')).filter(({ kind }) => kind === 'CALDICOTT_CONSULTATION').length;
  await ask('u-hv', 'SAFEGUARDING', '{ myFamilies { id } }');
  expect((await change('u-hv', 'requestOverride', asked)).code).toBeNull();
  expect(await waits()).toBe(0);
  const registry = stack.databases.registry;
  const { rows } = await registry.query(`delete from practitioner where id = 'u-ccg' returning *`);
  expect((await change('u-hv', 'requestOverride', asked)).code).toBeNull();
  expect(await waits()).toBe(1);
  await registry.query(
    'insert into practitioner select * from jsonb_populate_record(null::practitioner, $1)',
    [JSON.stringify(rows[0])],
  );
});

test('nobody’s say for a child is taken away by one person, or on somebody’s word', async () => {
  const family = 'harrow-vale';
  const place = (user: string, input: object) =>
    change(user, 'changeFamilyMember', {
      family,
      parentalResponsibility: false,
      evidenceOn: seenOn,
      ...input,
    });
  const asAdult = { person: 'dana', role: 'OTHER_ADULT' };
  const said = { evidence: 'SAID_BY_FAMILY' };
  expect((await place('u-sw', { ...asAdult, ...said })).code).toBe('PARENTAL_RESPONSIBILITY_UNPROVEN');
  const asMother = { person: 'lee', role: 'MOTHER' };
  expect((await place('u-sw', { ...asMother, ...said })).code).toBe('MOTHER_UNPROVEN');
  const asked = await place('u-sw', { ...asMother, evidence: 'PROFESSIONAL_RECORD' });
  expect(asked).toMatchObject({ code: null, status: 'AWAITING_CONFIRMATION' });
  const members = async () =>
    (await ask('u-sup', 'SAFEGUARDING', membersQuery)).body.data.family.members.filter(
      (one: { person: { id: string } }) => ['dana', 'lee'].includes(one.person.id),
    );
  const proposed = { leaves: false, role: 'MOTHER', evidence: 'PROFESSIONAL_RECORD', evidenceOn: seenOn };
  expect(await members()).toMatchObject([
    { role: 'MOTHER', proposed: null },
    { role: 'PARTNER', proposed },
  ]);
  const again = { ...asMother, evidence: 'PROFESSIONAL_RECORD' };
  expect((await place('u-sw', again)).code).toBe('MEMBER_SECOND_PERSON_NEEDED');
  expect((await place('u-sup', { ...again, role: 'OTHER_ADULT' })).code).toBe('MEMBER_SECOND_PERSON_NEEDED');
  expect((await toldTo('u-sup')).myTasks).toContainEqual({
    kind: 'CONFIRM_MEMBER_CHANGE',
    family: { id: family },
  });
  const kept = { family, ...asMother, role: 'PARTNER', evidence: 'PROFESSIONAL_RECORD', evidenceOn: seenOn };
  expect((await change('u-sup', 'addFamilyMember', kept)).status).toBe('MEMBER');
  expect((await members())[1]).toMatchObject({ role: 'PARTNER', proposed: null });
  expect(await kindsTo('u-sw')).toEqual(['MEMBER_KEPT']);
  const grown = { person: 'tyler', role: 'FATHER', evidence: 'SEEN_IN_PERSON' };
  expect((await place('u-sw', grown)).status, 'nobody would decide for him').toBe('AWAITING_CONFIRMATION');
  const father = { family, role: 'FATHER', stage: 'ADULT', parentalResponsibility: true };
  await change('u-sw', 'registerPerson', { ...father, evidence: 'BIRTH_RECORD', evidenceOn: seenOn });
  expect(await kindsTo('u-sl')).toContain('PARENTAL_RESPONSIBILITY_GIVEN');

  const ruled = { person: 'dana', role: 'MOTHER', evidence: 'COURT_ORDER' };
  expect((await place('u-sw', ruled)).status).toBe('AWAITING_CONFIRMATION');
  expect(await consentsOf('tyler')).toContainEqual({ id: 'consent-tyler-dana', status: 'REVIEW_DUE' });
  expect((await place('u-sup', ruled)).status).toBe('MEMBER');
  const found = { id: 'consent-tyler-dana', status: 'INVALIDATED' };
  expect(await consentsOf('tyler')).toContainEqual(found);
});

test('that a child is 16 is the leading organisation’s to see, too', async () => {
  const seen = { subject: 'maya', reached16: true, evidence: 'BIRTH_RECORD', evidenceOn: seenOn };
  const talk = { understandingConfirmed: true, evidence: 'VERBAL', discussedOn: seenOn, conversation };
  const own = { ...talk, subject: 'maya', givenBy: 'maya', capacity: 'AGE_16_17', status: 'GIVEN' };
  const settling = async () =>
    (await tasksOf(stack, 'u-sl')).filter(({ kind }) => kind === 'SETTLE_AGE').length;
  for (const user of ['u-vcs', 'u-hv']) expect((await change(user, 'confirmAge', seen)).code).toBeNull();
  expect((await change('u-hv', 'recordConsent', own)).code).toBe('CONSENT_AGE_UNCONFIRMED');
  expect(await settling()).toBe(1);
  expect((await change('u-sl', 'confirmAge', seen)).code).toBeNull();
  expect((await change('u-hv', 'recordConsent', own)).code).toBeNull();
  expect(await settling()).toBe(0);
});
