import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { expectOutcome } from '../scenarios/expectOutcome.ts';
import { type Change, createChange } from '../support/change.ts';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { tasksOf } from './readDuties.ts';

let stack: Stack;
let change: Change;
beforeAll(async () => {
  stack = await startStack();
  change = createChange(stack);
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
    expect((await change('u-sl', 'confirmDutyDisclosure', { ...say, expectedVersion: 1 })).status).toBe(
      'JUSTIFIED',
    );
    expect((await change('u-sl', 'confirmDutyDisclosure', { ...say, expectedVersion: 2 })).code).toBe(
      'DUTY_CONFIRMED',
    );
    expect(
      (await change('u-sl', 'recordFamilyDecision', { record, expectedVersion: 2, decision: 'INFORMED' }))
        .code,
    ).toBeNull();
    expect((await tasksOf(stack, 'u-sl')).filter((task) => task.record === record)).toEqual([]);
    await look();
    await stack.chase();
    expect(
      (await tasksOf(stack, 'u-sl')).filter(({ kind }) => kind === 'CONFIRM_DUTY_DISCLOSURE'),
      'looked at already',
    ).toEqual([]);
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
  });
});
