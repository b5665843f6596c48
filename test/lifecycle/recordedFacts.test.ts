import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { expectOutcome } from '../scenarios/expectOutcome.ts';
import { type Change, createChange } from '../support/change.ts';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { leadWorks, withLeads } from '../support/withLeads.ts';
import { alertsOf, tasksOf } from './readDuties.ts';
import { shieldFor } from './support/shieldFor.ts';

let stack: Stack;
let change: Change;
beforeAll(async () => {
  stack = await startStack();
  change = createChange({ ask: await withLeads(stack) });
});
afterAll(() => stack.close());
beforeEach(() => givenHarrowVale(stack).then(() => leadWorks(stack, 'u-vsl')));

const evidence = 'Order FC-2026-17';
const end = (how: 'ENDED' | 'REVOKED', record: string, expectedVersion = 1) => ({
  record,
  expectedVersion,
  how,
  reason: 'Set aside',
});

describe('facts that decisions read', () => {
  test('a prohibition is recorded by whoever works with the family, and lifted by a lead', async () => {
    const prohibit = { subject: 'maya', classes: ['INCIDENT_PATTERN'], basis: 'COURT', evidence };
    const recorded = await change('u-sw', 'recordProhibition', prohibit);
    expect(recorded).toMatchObject({ code: null, status: 'IN_FORCE' });
    const withheld = { withheld: { LEGAL_PROHIBITION: 'sc.incidentPattern' } };
    await expectOutcome(stack, 'u-ds', 'SAFEGUARDING', 'maya', withheld);
    expect(await alertsOf(stack, 'u-sl'), 'it hides in a crisis, too').toContain('PROHIBITION_RECORDED');
    expect((await change('u-sw', 'endProhibition', end('ENDED', recorded.id))).code).toBe(
      'OPERATION_NOT_PERMITTED',
    );
    expect((await change('u-sl', 'endProhibition', end('ENDED', recorded.id, 9))).code).toBe(
      'VERSION_CONFLICT',
    );
    expect(await change('u-sl', 'endProhibition', end('REVOKED', recorded.id))).toMatchObject({
      status: 'REVOKED',
    });
    await expectOutcome(stack, 'u-ds', 'SAFEGUARDING', 'maya', { shown: { DUTY: 'sc.incidentPattern' } });
    expect((await change('u-sl', 'endProhibition', end('ENDED', recorded.id, 2))).code).toBe('FACT_ENDED');
  });

  test('one that covers everything holds at once; the leads are told, see it, and confirm or end it', async () => {
    const everything = { subject: 'maya', basis: 'COURT', evidence };
    const { id: record } = await change('u-vcs', 'recordProhibition', everything);
    await expectOutcome(stack, 'u-ds', 'SAFEGUARDING', 'maya', {
      withheld: { LEGAL_PROHIBITION: 'sc.identity' },
    });
    const listed = async (user: string, ended = false) => {
      const query = `query ($ended: Boolean!) { prohibitions(ended: $ended) { id version subject classes basis evidence
        recordedBy confirmedBy } }`;
      const { body } = await stack.ask(user, 'PLANNING', query, { variables: { ended } });
      return body.data?.prohibitions ?? body.errors[0].extensions.code;
    };
    const shown = { id: record, version: 1, subject: 'maya', classes: [], basis: 'COURT', evidence };
    for (const user of ['u-sl', 'u-gov']) {
      const due = (await tasksOf(stack, user)).filter(({ kind }) => kind === 'CONFIRM_PROHIBITION');
      expect(due, user).toMatchObject([{ record, overdue: false }]);
      expect(await listed(user)).toEqual([{ ...shown, recordedBy: 'u-vcs', confirmedBy: null }]);
    }
    expect(await listed('u-vcs')).toBe('OPERATION_NOT_PERMITTED');
    const confirm = (user: string, expectedVersion: number) =>
      change(user, 'confirmProhibition', { record, expectedVersion });
    const theirs = await change('u-vsl', 'endProhibition', end('ENDED', record));
    expect([theirs.code, (await confirm('u-vsl', 1)).code]).toEqual(
      Array(2).fill('NOT_FOUND_OR_NOT_PERMITTED'),
    );
    expect(await confirm('u-gov', 1)).toMatchObject({ code: null, version: 2 });
    expect((await confirm('u-sl', 2)).code).toBe('FACT_CONFIRMED');
    expect((await tasksOf(stack, 'u-sl')).map(({ kind }) => kind)).toEqual(['ALERT']);
    expect((await change('u-sl', 'endProhibition', end('REVOKED', record, 2))).code).toBeNull();
    await expectOutcome(stack, 'u-ds', 'SAFEGUARDING', 'maya', { shown: { IDENTITY: 'sc.identity' } });
    expect(await listed('u-sl')).toEqual([]);
    expect(await listed('u-sl', true)).toMatchObject([{ id: record, confirmedBy: 'u-gov' }]);
    const told = (await stack.ask('u-gov', 'PLANNING', '{ alerts { kind } }')).body.data.alerts;
    expect(told).toEqual([{ kind: 'PROHIBITION_ENDED' }, { kind: 'PROHIBITION_RECORDED' }]);
  });

  test('a lead confirms no prohibition of their own; what nobody confirms in time holds, and alerts once', async () => {
    const ofOne = { subject: 'maya', classes: ['INCIDENT_PATTERN'], basis: 'STATUTE', evidence };
    const { id: record } = await change('u-sl', 'recordProhibition', ofOne);
    const own = await change('u-sl', 'confirmProhibition', { record, expectedVersion: 1 });
    expect(own.code).toBe('FACT_SECOND_PERSON_NEEDED');
    stack.clock.advance(3 * 24 * 3_600_000);
    await stack.chase();
    await stack.chase();
    const alerts = (await stack.ask('u-gov', 'PLANNING', '{ alerts { kind } }')).body.data.alerts;
    expect(alerts).toEqual([{ kind: 'PROHIBITION_UNCONFIRMED' }, { kind: 'PROHIBITION_RECORDED' }]);
    await expectOutcome(stack, 'u-ds', 'SAFEGUARDING', 'maya', {
      withheld: { LEGAL_PROHIBITION: 'sc.incidentPattern' },
    });
    expect(
      (await change('u-gov', 'endProhibition', end('ENDED', record))).code,
      'a governance lead',
    ).toBeNull();
    stack.clock.advance(-3 * 24 * 3_600_000);
  });

  test('a court order is a lead’s to record, never for oneself, and ends by its own date; it opens nothing before the lead organisation confirms it', async () => {
    const until = new Date(stack.clock.now() + 3_600_000).toISOString();
    const order = { subject: 'jordan', classes: ['ASSESSMENT_SUMMARY'], recipients: ['u-pc'], evidence };
    expect((await change('u-sw', 'recordCourtOrder', order)).code).toBe('OPERATION_NOT_PERMITTED');
    expect((await change('u-sl', 'recordCourtOrder', { ...order, recipients: ['u-sl'] })).code).toBe(
      'FACT_RECIPIENT_IS_RECORDER',
    );
    expect(await change('u-sl', 'recordCourtOrder', { ...order, evidence: '' })).toMatchObject({
      missing: ['evidence'],
    });
    const asked = await change('u-vsl', 'recordCourtOrder', { ...order, until });
    expect(asked).toMatchObject({ code: null, status: 'AWAITING_CONFIRMATION' });
    const closed = { withheld: { ROLE_CEILING: 'h.assessments' } };
    await expectOutcome(stack, 'u-pc', 'SAFEGUARDING', 'jordan', closed);
    const confirmation = { record: asked.id, expectedVersion: 1 };
    const confirm = async (user: string) => (await change(user, 'confirmCourtOrder', confirmation)).code;
    expect(await confirm('u-vsl'), 'not theirs to confirm').toBe('NOT_FOUND_OR_NOT_PERMITTED');
    await expectOutcome(stack, 'u-pc', 'SAFEGUARDING', 'jordan', closed);
    const due = { kind: 'CONFIRM_COURT_ORDER', record: asked.id };
    for (const user of ['u-sl', 'u-gov']) expect(await tasksOf(stack, user)).toMatchObject([due]);
    expect([await confirm('u-sl'), await confirm('u-gov')]).toEqual([null, 'NOT_FOUND_OR_NOT_PERMITTED']);
    expect(await tasksOf(stack, 'u-sl')).toEqual([]);
    await expectOutcome(stack, 'u-pc', 'SAFEGUARDING', 'jordan', { shown: { COURT_ORDER: 'h.assessments' } });
    stack.clock.advance(3_600_001);
    await expectOutcome(stack, 'u-pc', 'SAFEGUARDING', 'jordan', closed);
    stack.clock.advance(-3_600_001);
  });

  test('a finding of detriment is the holder’s alone; nobody else learns that there is one', async () => {
    const find = { subject: 'maya', classes: ['PROTECTION_STATUS'], evidence: 'It would lead him to her' };
    expect((await change('u-vcs', 'recordDetriment', find)).code).toBe('FACT_NOT_THE_HOLDER');
    const found = await change('u-sw', 'recordDetriment', find);
    await expectOutcome(stack, 'u-pc', 'SAFEGUARDING', 'maya', {
      withheld: { DETRIMENT_TEST: 'sc.protectionStatus' },
    });
    const seenBy = async (user: string) =>
      (
        await stack.ask(
          user,
          'SAFEGUARDING',
          '{ person(id: "maya") { recordedFacts { kind classes evidence } } }',
        )
      ).body.data.person.recordedFacts;
    expect(await seenBy('u-sl')).toEqual([
      { kind: 'DETRIMENT', classes: find.classes, evidence: find.evidence },
    ]);
    expect(await seenBy('u-ds')).toEqual([]);
    expect((await change('u-hv', 'endDetriment', end('ENDED', found.id))).code).toBe('FACT_NOT_THE_HOLDER');
    expect((await change('u-sw', 'endDetriment', end('ENDED', found.id))).code).toBeNull();
    await expectOutcome(stack, 'u-pc', 'SAFEGUARDING', 'maya', { shown: { DUTY: 'sc.protectionStatus' } });
  });

  test('a shield goes up with a word from anyone who works with the family, and comes down by a lead of the organisation that leads', async () => {
    const shield = await change('u-hv', 'shieldAddress', {
      subject: 'dana',
      evidence: 'She was followed home',
    });
    await expectOutcome(stack, 'u-sw', 'SAFEGUARDING', 'dana', { withheld: { SHIELDED: 'sc.address' } });
    const word = await change('u-sw', 'shieldAddress', { subject: 'dana', evidence: 'Her GP' });
    expect(word, 'which document, or who said it').toMatchObject({ code: 'EVIDENCE_TOO_SHORT' });
    expect((await change('u-edt', 'shieldAddress', { subject: 'dana', evidence })).code).toBe(
      'NOT_FOUND_OR_NOT_PERMITTED',
    );
    const lift = async (user: string, record = shield.id) =>
      (await change(user, 'unshieldAddress', end('ENDED', record))).code;
    expect(await lift('u-vsl'), 'of the organisation that leads').toBe('NOT_FOUND_OR_NOT_PERMITTED');
    const own = await change('u-sl', 'shieldAddress', { subject: 'dana', evidence });
    expect(await lift('u-sl', own.id), 'not their own').toBe('FACT_SECOND_PERSON_NEEDED');
    expect([await lift('u-gov', own.id), await lift('u-sl')]).toEqual(['NOT_FOUND_OR_NOT_PERMITTED', null]);
    expect(await alertsOf(stack, 'u-gov')).toContain('SHIELD_LIFTED');
    await expectOutcome(stack, 'u-sw', 'SAFEGUARDING', 'dana', { withheld: { SHIELDED: 'sc.address' } });
  });
});

describe('a shielded address', () => {
  const shield = (user: string, input: object) => shieldFor(stack, user, input);
  const openTo = async (user: string) => {
    const asked = `{ family(id: "harrow-vale") { members { person { id socialCare { address { postcode } } } } } }`;
    const { members } = (await stack.ask(user, 'SAFEGUARDING', asked)).body.data.family;
    return members
      .filter(
        ({ person }: { person: { socialCare: { address: object | null } } }) => person.socialCare.address,
      )
      .map(({ person }: { person: { id: string } }) => person.id);
  };
  const shieldOf = async (subject: string) =>
    (await stack.databases.registry.query('select id from shield where subject = $1', [subject])).rows[0].id;
  const checks = async (user: string) =>
    (await tasksOf(stack, user)).filter(({ kind }) => kind === 'CHECK_SHIELDS').length;

  test('is never shielded by half without a word: who shields is told who stays open, and so is the lead', async () => {
    const { open } = await shield('u-hv', { subject: 'dana' });
    expect(open.sort()).toEqual(['jordan', 'lee', 'maya', 'tyler', 'unborn']);
    expect([await checks('u-hv'), await checks('u-sl'), await checks('u-sw')]).toEqual([1, 1, 0]);
    const elsewhere = { family: 'harrow-vale', people: ['jordan'], evidence: 'HOME_VISIT', reason: 'Seen' };
    const word = await change('u-hv', 'recordLivesElsewhere', { ...elsewhere, people: open });
    expect(word.status).toBe('AWAITING_CONFIRMATION');
    expect([await checks('u-sl'), await checks('u-hv')], 'the lead looks').toEqual([1, 1]);
    const say = (input: object) => change('u-sl', 'recordLivesElsewhere', { ...elsewhere, ...input });
    expect((await say({ people: ['dana'] })).code).toBe('SHIELD_NOT_EXPOSED');
    expect((await say({ people: [] })).code).toBe('SHIELD_NOT_EXPOSED');
    expect(await say({ reason: ' ' })).toMatchObject({ missing: ['reason'] });
    expect((await change('u-edt', 'recordLivesElsewhere', elsewhere)).code).toBe(
      'NOT_FOUND_OR_NOT_PERMITTED',
    );
    expect((await say({})).code).toBeNull();
    expect((await shield('u-hv', { subject: 'maya' })).open, 'a new shield asks again').toContain('jordan');
    expect((await say({})).code).toBeNull();
    expect((await shield('u-sw', { subject: 'lee' })).open.sort()).toEqual(['jordan', 'tyler', 'unborn']);
    await say({ people: ['jordan', 'tyler', 'unborn'] });
    expect([await checks('u-hv'), await checks('u-sl'), await checks('u-sw')], 'done').toEqual([0, 0, 0]);
    expect(await openTo('u-pc')).toEqual(['tyler', 'jordan']);
  });

  test('is shielded with the household at once; what opens again, or who joins, is found', async () => {
    const { record, open } = await shield('u-sw', { subject: 'dana', household: true });
    expect(open).toEqual([]);
    expect(await openTo('u-pc')).toEqual([]);
    expect([await checks('u-sw'), await checks('u-sl')]).toEqual([0, 0]);
    const { rows } = await stack.databases.registry.query(
      `select count(distinct e.subject)::int as changed from ledger.entry e where e.code = 'SHIELD_RECORDED'
         and e.grounds -> 'change' ->> 'record' in (select id from shield)`,
    );
    expect(rows, 'each on the ledger').toEqual([{ changed: 6 }]);
    await change('u-sl', 'unshieldAddress', { ...end('ENDED', '-'), record: await shieldOf('lee') });
    const again = await shield('u-sw', { subject: 'dana', household: true });
    expect(again.record, 'not twice, or it would have to be lifted twice').toEqual(record);
    await change('u-sl', 'unshieldAddress', end('ENDED', record.id));
    await stack.chase();
    expect(await checks('u-sl')).toBe(1);
    await shield('u-sl', { subject: 'dana' });
    expect(await checks('u-sl')).toBe(0);
    const born = { family: 'harrow-vale', stage: 'CHILD', role: 'CHILD', evidenceOn: '2026-03-01' };
    await change('u-sw', 'registerPerson', { ...born, evidence: 'BIRTH_RECORD' });
    await stack.chase();
    expect(await checks('u-sl')).toBe(1);
  });

  test('is shielded without whom they fled from, and everybody who is shielded is named', async () => {
    const all = { subject: 'dana', household: true, except: ['jordan'] };
    const { open, shielded } = await shield('u-sw', all);
    expect([open, shielded]).toEqual([['jordan'], ['maya', 'tyler', 'unborn', 'dana', 'lee']]);
    expect(await openTo('u-pc')).toEqual(['jordan']);
  });
});
