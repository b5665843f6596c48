import { randomUUID } from 'node:crypto';
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
    h.maya.atTier('LOW');
    h.maya.refusedBy('dana');
  }),
);

const hour = 3_600_000;
const crisis = { purpose: 'CRISIS_RESPONSE' };
const declare = async (subject: string, reason = 'She is on a bridge', purpose = 'CRISIS_RESPONSE') => {
  const answer = await stack.ask(
    'u-edt',
    purpose,
    `mutation ($input: DeclareCrisisInput!) { declareCrisis(input: $input) {
      crisis { id version from to recordDueAt earlierCrises } dutyLine interimDecision problem { code missing }
      people { id socialCare { identity { name } crisisSummary { currentRisks knownTriggers deEscalationStrategies medicationConsiderations keyContacts { name } } address { postcode } attendance { id } } } } }`,
    { variables: { input: { idempotencyKey: randomUUID(), subject, reason } } },
  );
  return { answer, ...answer.body.data?.declareCrisis };
};

describe('a declared crisis', () => {
  test('gives the crisis summary, the duty line and who may decide, in the same answer', async () => {
    const { answer, crisis: declared, people, dutyLine, interimDecision } = await declare('maya');
    expect(answer.status, answer.text).toBe(200);
    expect(Date.parse(declared.to) - Date.parse(declared.from)).toBe(4 * hour);
    expect(Date.parse(declared.recordDueAt) - Date.parse(declared.from)).toBe(24 * hour);
    expect([dutyLine, interimDecision]).toEqual([
      stack.agreement.dutyContact,
      stack.agreement.interimDecision,
    ]);
    const maya = people.find((one: { id: string }) => one.id === 'maya');
    expect(maya.socialCare).toMatchObject({
      identity: { name: expect.any(String) },
      address: null,
      attendance: null,
    });
    const items = Object.values<unknown[]>(maya.socialCare.crisisSummary);
    expect(items.map((item) => item.length > 0)).toEqual([true, true, true, true, true]);
    await expectOutcome(stack, 'u-edt', 'CRISIS_RESPONSE', 'maya', {
      shown: { CRISIS: 'sc.crisisSummary sc.identity' },
      withheld: {
        CRISIS_SCOPE: 'sc.attendance sc.riskAlerts h.assessments p.incidents consentPosition families',
      },
    });
    expect(await alertsOf(stack, 'u-sl')).toContain('CRISIS_DECLARED');
  });

  test('ends after four hours, and its unfinished record is no reason to see anything', async () => {
    const { crisis: declared } = await declare('harrow-vale');
    stack.clock.advance(4 * hour);
    const answer = await stack.ask(
      'u-edt',
      'CRISIS_RESPONSE',
      '{ person(id: "maya") { id } family(id: "harrow-vale") { id } }',
    );
    expect(answer.body.data).toEqual({ person: null, family: null });
    const mine = await tasksOf(stack, 'u-edt');
    expect(mine).toMatchObject([{ kind: 'COMPLETE_CRISIS_RECORD', record: declared.id, overdue: false }]);
    stack.clock.advance(-4 * hour);
  });

  test('skips no hard stop', async () => {
    await givenHarrowVale(stack, (h) => {
      h.maya.isProhibited(['IDENTITY_DETAIL']);
      h.maya.addressIsShielded();
    });
    await declare('maya');
    await expectOutcome(stack, 'u-edt', 'CRISIS_RESPONSE', 'maya', {
      shown: { CRISIS: 'sc.crisisSummary' },
      withheld: { LEGAL_PROHIBITION: 'sc.identity', SHIELDED: 'sc.address' },
    });
  });

  test('is for who declared it alone, for this purpose alone; it needs a reason and somebody who is known', async () => {
    await declare('maya');
    await givenHarrowVale(stack, (h) => h.practitioner('u-pc').isUnrelated());
    await declare('maya');
    const other = await stack.ask('u-pc', 'CRISIS_RESPONSE', '{ person(id: "maya") { id } }');
    expect(other.body.data).toEqual({ person: null });
    const otherwise = await stack.ask('u-edt', 'SAFEGUARDING', '{ person(id: "maya") { id } }');
    expect(otherwise.body.data).toEqual({ person: null });
    expect((await declare('nobody')).problem).toMatchObject({ code: 'CRISIS_NOBODY_KNOWN' });
    expect((await declare('maya', ' ')).problem).toMatchObject({
      code: 'WORDS_MISSING',
      missing: ['reason'],
    });
    expect((await declare('maya')).problem).toMatchObject({ code: 'CRISIS_ACTIVE' });
    expect((await declare('nobody')).dutyLine, 'whatever else happens').toBe(stack.agreement.dutyContact);
    const { answer } = await declare('maya', 'A reason', 'SAFEGUARDING');
    expect(answer.body.errors).toMatchObject([{ extensions: { code: 'OPERATION_NOT_PERMITTED' } }]);
  });

  test('declared again gives back the crisis that lasts, with its people and who may decide', async () => {
    const first = await declare('maya');
    for (const subject of ['maya', 'dana', 'harrow-vale']) {
      const again = await declare(subject, 'The answer was lost');
      expect(again).toMatchObject({ problem: { code: 'CRISIS_ACTIVE' }, crisis: { id: first.crisis.id } });
      expect(again.people).toEqual(first.people);
      expect([again.dutyLine, again.interimDecision]).toEqual([first.dutyLine, first.interimDecision]);
    }
    const { rows } = await stack.databases.registry.query('select id from crisis');
    expect(rows).toEqual([{ id: first.crisis.id }]);
  });

  test('its record looks back: not while it lasts; who declared it may end it, and it opens nothing more', async () => {
    const { crisis: declared } = await declare('maya');
    const words = { whatHappened: 'She came down', whatWasUsed: 'Her triggers', whatFollows: 'A meeting' };
    const complete = (expectedVersion: number) =>
      change('u-edt', 'completeCrisisRecord', { crisis: declared.id, expectedVersion, ...words }, crisis);
    expect((await complete(1)).code).toBe('CRISIS_NOT_OVER');
    const decide = (expectedVersion: number, decidedBy?: string) =>
      change(
        'u-edt',
        'recordInterimDecision',
        { crisis: declared.id, expectedVersion, decidedBy, decision: 'Stay' },
        crisis,
      );
    expect((await decide(1, 'u-nobody')).code).toBe('CRISIS_DECIDER_UNKNOWN');
    expect((await decide(1, 'u-sl')).code).toBeNull();
    const end = { crisis: declared.id, expectedVersion: 2, reason: 'She is safe' };
    expect((await change('u-sl', 'endCrisis', end, crisis)).code).toBe('NOT_FOUND_OR_NOT_PERMITTED');
    expect(await change('u-edt', 'endCrisis', { ...end, reason: '' }, crisis)).toMatchObject({
      missing: ['reason'],
    });
    expect(await change('u-edt', 'endCrisis', end, crisis)).toMatchObject({ code: null, status: 'ENDED' });
    const gone = await stack.ask('u-edt', 'CRISIS_RESPONSE', '{ person(id: "maya") { id } }');
    expect(gone.body.data).toEqual({ person: null });
    expect((await change('u-edt', 'endCrisis', { ...end, expectedVersion: 3 }, crisis)).code).toBe(
      'CRISIS_OVER',
    );
    expect((await decide(3)).code, 'remembered after it').toBeNull();
    expect(await complete(4)).toMatchObject({ code: null, status: 'RECORDED' });
    expect((await decide(5)).code).toBe('CRISIS_RECORD_COMPLETE');
  });

  test('for ids that nobody has is noticed', async () => {
    for (let tried = 1; tried <= 5; tried += 1) await declare(`nobody-${tried}`);
    const { rows } = await stack.databases.registry.query(
      `select distinct organisation from alert where kind = 'SEARCHES_THAT_FIND_NOBODY'`,
    );
    expect(rows).toEqual([{ organisation: 'LA-B' }]);
  });

  test('its record is chased until it is complete, and repeat use shows', async () => {
    const first = (await declare('maya')).crisis;
    const decide = { crisis: first.id, expectedVersion: 1, decidedBy: 'u-sl', decision: 'Stay with her' };
    expect((await change('u-edt', 'recordInterimDecision', decide, crisis)).code).toBeNull();
    expect((await change('u-edt', 'recordInterimDecision', decide, crisis)).code).toBe('VERSION_CONFLICT');
    expect((await change('u-sl', 'recordInterimDecision', decide, crisis)).code).toBe(
      'NOT_FOUND_OR_NOT_PERMITTED',
    );
    stack.clock.advance(24 * hour);
    await stack.chase();
    await stack.chase();
    const { rows: told } = await stack.databases.registry.query(
      `select organisation, family from alert where kind = 'CRISIS_RECORD_OVERDUE' order by 1`,
    );
    const both = [
      ['LA-A', 'harrow-vale'],
      ['LA-B', null],
    ].map(([organisation, family]) => ({ organisation, family }));
    expect(told, 'who leads, and who leads the one who declared it').toEqual(both);
    expect(await tasksOf(stack, 'u-edt')).toMatchObject([{ record: first.id, overdue: true }]);
    const record = {
      crisis: first.id,
      expectedVersion: 2,
      whatHappened: 'She came down',
      whatWasUsed: 'Her triggers',
    };
    expect(await change('u-edt', 'completeCrisisRecord', { ...record, whatFollows: '' })).toMatchObject({
      missing: ['whatFollows'],
    });
    const full = { ...record, whatFollows: 'A strategy meeting' };
    expect(await change('u-edt', 'completeCrisisRecord', full)).toMatchObject({
      code: null,
      status: 'RECORDED',
    });
    expect((await change('u-edt', 'completeCrisisRecord', { ...full, expectedVersion: 3 })).code).toBe(
      'CRISIS_RECORD_COMPLETE',
    );
    expect(await tasksOf(stack, 'u-edt')).toEqual([]);
    expect((await declare('maya')).crisis.earlierCrises).toBe(1);
    const seen = await stack.ask(
      'u-sl',
      'SAFEGUARDING',
      `{ family(id: "harrow-vale") { crises { declaredBy reason whatFollows earlierCrises completedAt
        interimDecisions { decidedBy decision } } } }`,
    );
    expect(seen.body.data.family.crises).toMatchObject([
      { declaredBy: 'u-edt', earlierCrises: 1, completedAt: null },
      {
        reason: 'She is on a bridge',
        whatFollows: 'A strategy meeting',
        earlierCrises: 0,
        interimDecisions: [{ decidedBy: 'u-sl', decision: 'Stay with her' }],
      },
    ]);
    stack.clock.advance(-24 * hour);
  });
});
