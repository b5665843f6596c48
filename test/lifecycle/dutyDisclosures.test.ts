import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { expectOutcome } from '../scenarios/expectOutcome.ts';
import { type Change, createChange } from '../support/change.ts';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { leadWorks, withLeads } from '../support/withLeads.ts';
import { alertsOf, tasksOf } from './readDuties.ts';
import { overrideSteps } from './support/overrideSteps.ts';

let stack: Stack;
let change: Change;
beforeAll(async () => {
  stack = await startStack();
  change = createChange({ ask: await withLeads(stack) });
});
afterAll(() => stack.close());
beforeEach(() => givenHarrowVale(stack));

describe('sharing by duty over an objection', () => {
  test('opens its confirmation and the decision on telling the family, once; both are completed', async () => {
    const look = () =>
      expectOutcome(stack, 'u-pc', 'SAFEGUARDING', 'jordan', {
        shown: { DUTY_OVER_OBJECTION: 'h.riskAlerts' },
      });
    await look();
    await stack.chase();
    await look();
    await stack.chase();
    const mine = await tasksOf(stack, 'u-sl');
    const confirm = mine.filter(({ kind }) => kind === 'CONFIRM_DUTY_DISCLOSURE');
    expect(confirm).toMatchObject([{ dueAt: expect.stringContaining('2026-03-03'), overdue: false }]);
    expect(mine.filter(({ kind }) => kind === 'INFORM_FAMILY')).toHaveLength(1);
    const { record } = confirm[0]!;
    const query =
      '{ person(id: "jordan") { dutyDisclosures { id version organisation classes justified familyDecision } } }';
    const shown = (await stack.ask('u-sl', 'SAFEGUARDING', query)).body.data.person.dutyDisclosures;
    expect(shown).toEqual([
      {
        id: record,
        version: 1,
        organisation: 'POLICE-X',
        classes: ['RISK_ALERT'],
        justified: null,
        familyDecision: null,
      },
    ]);
    const say = { disclosure: record, justified: true, reason: 'The children were at risk' };
    expect((await change('u-sw', 'confirmDutyDisclosure', { ...say, expectedVersion: 1 })).code).toBe(
      'OPERATION_NOT_PERMITTED',
    );
    await leadWorks(stack, 'u-vsl');
    for (const other of [
      await change('u-vsl', 'confirmDutyDisclosure', { ...say, expectedVersion: 1 }),
      await change('u-vsl', 'recordFamilyDecision', { record, expectedVersion: 1, decision: 'INFORMED' }),
    ])
      expect(other.code, 'of an organisation that does not lead').toBe('NOT_FOUND_OR_NOT_PERMITTED');
    expect((await change('u-sl', 'confirmDutyDisclosure', { ...say, expectedVersion: 1 })).status).toBe(
      'JUSTIFIED',
    );
    expect((await change('u-sl', 'confirmDutyDisclosure', { ...say, expectedVersion: 2 })).code).toBe(
      'DUTY_CONFIRMED',
    );
    expect(
      await change('u-sl', 'recordFamilyDecision', { record, expectedVersion: 2, decision: 'INFORMED' }),
      'by whom, when and how',
    ).toMatchObject({ code: 'WORDS_MISSING', missing: ['reason'] });
    const told = { decision: 'INFORMED', reason: 'Told him at the office at nine' };
    expect(
      (await change('u-sl', 'recordFamilyDecision', { record, expectedVersion: 2, ...told })).code,
    ).toBeNull();
    expect((await tasksOf(stack, 'u-sl')).filter((task) => task.record === record)).toEqual([]);
    await stack.chase();
    const open = async () =>
      (await tasksOf(stack, 'u-sl')).filter(({ kind }) => kind === 'CONFIRM_DUTY_DISCLOSURE');
    expect(await open(), 'looked at already').toEqual([]);
    for (const _again of [1, 2]) {
      await look();
      await stack.chase();
    }
    const [again, ...more] = await open();
    expect(
      [again?.record === record, more],
      'what came after it is another to confirm, one at a time',
    ).toEqual([false, []]);
  });

  test('another day, another organisation or another class opens it anew; who received it does not confirm it', async () => {
    const view = (user: string) =>
      stack.ask(user, 'SAFEGUARDING', '{ person(id: "jordan") { health { riskAlerts { id } } } }');
    await stack.chase();
    const open = async () =>
      (await tasksOf(stack, 'u-sl')).filter(({ kind }) => kind === 'CONFIRM_DUTY_DISCLOSURE');
    const before = (await open()).length;
    await view('u-sl');
    await view('u-ed');
    await stack.chase();
    expect(await open()).toHaveLength(before + 2);
    const { rows } = await stack.databases.registry.query(
      `select id from duty_disclosure where organisation = 'LA-A' and confirmed_at is null`,
    );
    const say = { disclosure: rows[0].id, expectedVersion: 1, justified: true, reason: 'Mine' };
    expect((await change('u-sl', 'confirmDutyDisclosure', say)).code).toBe('DUTY_SECOND_PERSON_NEEDED');
    stack.clock.advance(24 * 3_600_000);
    await view('u-ed');
    await stack.chase();
    expect(await open()).toHaveLength(before + 3);
    expect(
      (await open()).filter(({ overdue }) => overdue),
      'overdue ones show',
    ).toHaveLength(before + 2);
    stack.clock.advance(-24 * 3_600_000);
    const { rows: received } = await stack.databases.registry.query(
      `select id, version from duty_disclosure where organisation = 'NHS-ACUTE' and confirmed_at is null limit 1`,
    );
    const wrong = { disclosure: received[0].id, justified: false, reason: 'Nobody was at risk' };
    const said = await change('u-sl', 'confirmDutyDisclosure', {
      ...wrong,
      expectedVersion: received[0].version,
    });
    expect(said.status).toBe('NOT_JUSTIFIED');
    expect(await alertsOf(stack, 'u-gov'), 'what follows is a governance lead’s to see').toContain(
      'DUTY_NOT_JUSTIFIED',
    );
    const { rows: told } = await stack.databases.registry.query(
      'select organisation, kind from alert where record = $1 order by 1',
      [received[0].id],
    );
    expect(told).toEqual([
      { organisation: 'LA-A', kind: 'DUTY_NOT_JUSTIFIED' },
      { organisation: 'NHS-ACUTE', kind: 'RECEIVED_WITHOUT_DUTY' },
    ]);
  });
});

describe('whose step it is', () => {
  test('who asks to share is told whom it waits for, is not offered to decide, and can be answered', async () => {
    const query = `mutation ($input: RequestOverrideInput!) { requestOverride(input: $input) {
      record { id } waitsFor { kind function organisation } problem { code } } }`;
    const input = {
      subject: 'jordan',
      ground: 'SIGNIFICANT_HARM',
      classes: ['ASSESSMENT_SUMMARY'],
      recipients: ['u-hv'],
      ifShared: 'He may stop going to his appointments',
      ifNotShared: 'The children may come to harm tonight',
      expiresAt: new Date(stack.clock.now() + 20 * 3_600_000).toISOString(),
    };
    const ask = async (user: string, idempotencyKey: string) =>
      (
        await stack.ask(user, 'SAFEGUARDING', query, {
          variables: { input: { idempotencyKey, ...input } },
        })
      ).body.data.requestOverride;
    const { record, waitsFor } = await ask('u-hv', 'a');
    const decide = { kind: 'AUTHORISE_OVERRIDE', organisation: 'LA-A' };
    expect(waitsFor).toEqual([
      { ...decide, function: 'SAFEGUARDING_LEAD' },
      { ...decide, function: 'SUPERVISOR' },
      { kind: 'CALDICOTT_CONSULTATION', function: 'CALDICOTT_GUARDIAN', organisation: 'NHS-COMM' },
    ]);
    const step = { override: record.id, reason: 'The risk tonight' };
    const advise = await change('u-ccg', 'recordCaldicottConsultation', { ...step, expectedVersion: 1 });
    expect(advise.code).toBeNull();
    const authorise = { ...step, expectedVersion: 2, family: { decision: 'INFORMED' } };
    expect((await change('u-sl', 'authoriseOverride', authorise)).code).toBeNull();
    const telling = { kind: 'INFORM_FAMILY', record: record.id };
    expect(await tasksOf(stack, 'u-sl'), 'said, and not done yet').toContainEqual(
      expect.objectContaining(telling),
    );
    const own = await ask('u-sl', 'b');
    const guardian = { kind: 'CALDICOTT_CONSULTATION', function: 'CALDICOTT_GUARDIAN' };
    expect(own.waitsFor, 'whom to ring, to who sees relationships').toContainEqual({
      ...guardian,
      organisation: 'NHS-COMM',
    });
    const asked = await ask('u-pc', 'c');
    await stack.databases.registry.query(
      `update relationship set to_at = kinview_now() where requester = 'u-hv'`,
    );
    const stranger = await ask('u-pc', 'd');
    expect(asked.waitsFor, 'whether u-hv works with the family').toEqual(stranger.waitsFor);
    expect(asked.waitsFor).toContainEqual({ ...guardian, organisation: 'POLICE-X' });
    expect((await tasksOf(stack, 'u-sl')).map((task) => task.record)).not.toContain(own.record.id);
  });

  test('a governance lead who may not see the family can name the record and the task of an alert', async () => {
    const said = { basis: 'Two disclosures', planUpdate: 'Strategy meeting' };
    const high = { subject: 'tyler', tier: 'HIGH', ...said, expectedVersion: 1 };
    const { id: record } = await change('u-hv', 'setRiskTier', high);
    const rejection = { subject: 'tyler', expectedVersion: 2, reason: 'Nothing new' };
    await change('u-sw', 'rejectRiskTier', rejection);
    const query = '{ alerts { id kind record task family { id } } }';
    const [alert] = (await stack.ask('u-gov', 'PLANNING', query)).body.data.alerts;
    expect(alert).toMatchObject({ kind: 'TIER_REJECTED', record, family: null });
    expect((await tasksOf(stack, 'u-sl')).map(({ id }) => id)).toContain(alert.task);
    const refused = await change('u-gov', 'invalidateConsent', {
      consent: 'consent-tyler-dana',
      expectedVersion: 1,
      ground: 'NOT_UNDERSTOOD',
      rationale: 'Asked of a child',
    });
    expect(refused.message, 'says what to do next').toContain('startRelationship');
    const looked = await change('u-gov', 'acknowledgeAlert', { alert: alert.id });
    expect(looked).toMatchObject({ status: 'ACKNOWLEDGED' });
    expect(looked.answer.text).not.toContain('harrow-vale');
    expect((await tasksOf(stack, 'u-sl')).map(({ id }) => id)).not.toContain(alert.task);
  });
});

describe('the leads of another organisation', () => {
  const works = () => leadWorks(stack, 'u-psl');

  test('authorise with a colleague only where they worked with the family before; the lead hears of it', async () => {
    const { ask, authorise } = overrideSteps(stack, change);
    const asked = await ask('u-pc', { classes: ['FUNCTIONAL_CONCERN'] });
    await works();
    const begins = (at: string) =>
      stack.databases.registry.query(
        `update relationship set from_at = kinview_now() - $1::interval where requester = 'u-psl'`,
        [at],
      );
    await begins('0 seconds');
    expect((await authorise('u-psl', asked.id, 1)).code).toBe('AUTHORISER_TOO_NEW');
    expect(await alertsOf(stack, 'u-sl')).toEqual([]);
    await begins('1 day');
    expect((await authorise('u-psl', asked.id, 1)).code).toBeNull();
    expect(await alertsOf(stack, 'u-sl')).toEqual(['OVERRIDE_AUTHORISED_ELSEWHERE']);
  });

  test('end the relationships of their own organisation, and the lead hears of it', async () => {
    await works();
    const over = (whose: string) => ({
      relationship: `relationship-${whose}`,
      expectedVersion: 1,
      reason: 'Moved',
    });
    expect((await change('u-psl', 'endRelationship', over('u-dsl'))).code).toBe('RELATIONSHIP_NOT_YOURS');
    expect((await change('u-ds', 'endRelationship', over('u-pc'))).code).toBe('RELATIONSHIP_NOT_YOURS');
    expect((await change('u-psl', 'endRelationship', over('u-pc'))).code).toBeNull();
    expect(await alertsOf(stack, 'u-sl')).toEqual(['RELATIONSHIP_ENDED_ELSEWHERE']);
  });
});
