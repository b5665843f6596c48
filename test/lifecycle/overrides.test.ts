import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { expectOutcome } from '../scenarios/expectOutcome.ts';
import { type Change, createChange } from '../support/change.ts';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { alertsOf, tasksOf } from './readDuties.ts';
import { type OverrideSteps, overrideSteps } from './support/overrideSteps.ts';

let stack: Stack;
let change: Change;
let steps: OverrideSteps;
beforeAll(async () => {
  stack = await startStack();
  change = createChange(stack);
  steps = overrideSteps(stack, change);
});
afterAll(() => stack.close());
beforeEach(() => givenHarrowVale(stack));

const hour = 3_600_000;
const informed = { decision: 'INFORMED', reason: 'Told him at the office at nine' };
const inHours = (hours: number) => steps.inHours(hours);
const ask = (...asked: Parameters<OverrideSteps['ask']>) => steps.ask(...asked);
const authorise = (...asked: Parameters<OverrideSteps['authorise']>) => steps.authorise(...asked);
const consult = (...asked: Parameters<OverrideSteps['consult']>) => steps.consult(...asked);
const open = { shown: { OVERRIDE: 'h.assessments', DUTY_OVER_OBJECTION: 'h.riskAlerts' } };
const shut = { withheld: { CONSENT_WITHDRAWN: 'h.assessments' } };

describe('from request to effect', () => {
  test('two calls and no waiting: asked for, then authorised by another person', async () => {
    await givenHarrowVale(stack, (h) => h.maya.isProhibited(['RISK_PROFILE']));
    const asked = await ask('u-sw', {
      classes: ['SAFEGUARDING_INCIDENT'],
      subject: 'maya',
      recipients: ['u-vcs'],
    });
    expect(asked).toMatchObject({ code: null, version: 1, status: 'REQUESTED' });
    expect(await tasksOf(stack, 'u-sl')).toContainEqual(
      expect.objectContaining({ kind: 'AUTHORISE_OVERRIDE', record: asked.id }),
    );
    await expectOutcome(stack, 'u-vcs', 'SAFEGUARDING', 'maya', {
      withheld: { ROLE_CEILING: 'p.incidents' },
    });
    expect(await authorise('u-sl', asked.id, 1)).toMatchObject({
      code: null,
      version: 2,
      status: 'AUTHORISED',
    });
    await expectOutcome(stack, 'u-vcs', 'SAFEGUARDING', 'maya', { shown: { OVERRIDE: 'p.incidents' } });
    expect(await tasksOf(stack, 'u-sl')).not.toContainEqual(expect.objectContaining({ record: asked.id }));
  });

  test('clinical: a guardian first, who learns of it by a task and sees nothing else', async () => {
    const asked = await ask('u-ed');
    expect((await authorise('u-sl', asked.id, 1)).code).toBe('CALDICOTT_CONSULTATION_MISSING');
    expect(await tasksOf(stack, 'u-cg')).toContainEqual(
      expect.objectContaining({ kind: 'CALDICOTT_CONSULTATION', record: asked.id }),
    );
    const seen = await stack.ask(
      'u-cg',
      'SAFEGUARDING',
      '{ person(id: "jordan") { overrides { id status ifShared ifNotShared } health { assessments { id } } } }',
    );
    expect(seen.body.data.person).toEqual({
      overrides: [
        {
          id: asked.id,
          status: 'REQUESTED',
          ifShared: 'He may stop going to his appointments',
          ifNotShared: 'The children may come to harm tonight',
        },
      ],
      health: { assessments: null },
    });
    expect((await consult(asked.id)).code).toBeNull();
    const advice = '{ person(id: "jordan") { overrides { caldicottAdvice } } }';
    for (const [user, text] of Object.entries({ 'u-sl': 'Proportionate', 'u-ed': null }))
      expect((await stack.ask(user, 'SAFEGUARDING', advice)).body.data.person, user).toEqual({
        overrides: [{ caldicottAdvice: text }],
      });
    expect((await authorise('u-sl', asked.id, 1)).code, 'what they saw is not what counts').toBe(
      'VERSION_CONFLICT',
    );
    expect((await authorise('u-sl', asked.id, 2)).code).toBeNull();
    await expectOutcome(stack, 'u-ed', 'SAFEGUARDING', 'jordan', open);
    await expectOutcome(stack, 'u-pc', 'SAFEGUARDING', 'jordan', {
      withheld: { ROLE_CEILING: 'h.assessments' },
    });
    const gone = await stack.ask('u-cg', 'SAFEGUARDING', '{ person(id: "jordan") { id } }');
    expect(gone.body.data.person, 'the task is done, and with it the reason to know of him').toBeNull();
  });

  test('what only its originator releases: the originator’s own approval first', async () => {
    const intelligence = { classes: ['POLICE_INTELLIGENCE'], originator: 'POLICE-X' };
    const asked = await ask('u-sw', intelligence);
    expect((await authorise('u-sl', asked.id, 1)).code).toBe('ORIGINATOR_APPROVAL_MISSING');
    const approve = (user: string) =>
      change(user, 'approveAsOriginator', {
        override: asked.id,
        expectedVersion: 1,
        reason: 'No source is at risk',
      });
    expect((await approve('u-pc')).code).toBe('ORIGINATOR_NOT_YOURS');
    expect((await approve('u-sl')).code).toBe('ORIGINATOR_NOT_YOURS');
    expect((await approve('u-ds')).code).toBeNull();
    expect((await authorise('u-sl', asked.id, 2)).code).toBeNull();
    await expectOutcome(stack, 'u-sw', 'SAFEGUARDING', 'jordan', {
      shown: { OVERRIDE: 'p.intelligence' },
      controller: 'POLICE-X',
    });
  });
});

describe('what is refused says what is missing', () => {
  test('one’s own: recorded, alerted, and nothing opens', async () => {
    const asked = await ask('u-ed');
    await consult(asked.id);
    const own = await authorise('u-ed', asked.id, 2);
    expect(own.code).toBe('OVERRIDE_INVALID');
    const lead = await ask('u-sl', { recipients: ['u-ds'], classes: ['FUNCTIONAL_CONCERN'] });
    expect((await authorise('u-sl', lead.id, 1)).code).toBe('OVERRIDE_INVALID');
    await expectOutcome(stack, 'u-ed', 'SAFEGUARDING', 'jordan', shut);
    expect(
      (await alertsOf(stack, 'u-sl')).filter((kind) => kind === 'OVERRIDE_SELF_AUTHORISED'),
    ).toHaveLength(2);
    const { rows } = await stack.databases.registry.query(
      `select requester, refusal from ledger.operation where refusal = 'OVERRIDE_INVALID' order by order_no`,
    );
    expect(rows.map(({ requester }) => requester)).toEqual(['u-ed', 'u-sl']);
  });

  test('the wrong function, no relationship, words left out, the family forgotten', async () => {
    const asked = await ask('u-ds', { classes: ['FUNCTIONAL_CONCERN'] });
    expect((await authorise('u-sw', asked.id, 1)).code).toBe('FUNCTION_NOT_PERMITTED');
    expect((await authorise('u-cg', asked.id, 1)).code).toBe('NOT_FOUND_OR_NOT_PERMITTED');
    expect((await authorise('u-sl', 'no-such-override', 1)).code).toBe('NOT_FOUND_OR_NOT_PERMITTED');
    expect(await authorise('u-sl', asked.id, 1, { decision: 'DEFERRED' })).toMatchObject({
      missing: ['family.reason'],
    });
    expect(await authorise('u-sl', asked.id, 1, { decision: 'DEFERRED', reason: 'Unsafe' })).toMatchObject({
      code: 'FAMILY_DECISION_MISSING',
      missing: ['family.reviewAt'],
    });
    const [short, mute] = [await ask('u-ds', { ifShared: 'a.' }), await ask('u-ds', { ifShared: ' ' })];
    expect([short.code, mute.code]).toEqual(['WORDS_TOO_SHORT', 'WORDS_MISSING']);
    expect([short.missing, mute.missing]).toEqual([['ifShared'], ['ifShared']]);
    expect((await ask('u-edt')).code).toBe('NOT_FOUND_OR_NOT_PERMITTED');
    expect((await ask('u-ds', { expiresAt: inHours(73), classes: ['FUNCTIONAL_CONCERN'] })).code).toBe(
      'OVERRIDE_EXPIRY_INVALID',
    );
  });

  test('what one asked for is taken back, by who asked alone, and is nobody’s task any more', async () => {
    const asked = await ask('u-ed');
    const due = async (user: string, { id } = asked) => {
      const task = (await tasksOf(stack, user)).find(({ record }) => record === id);
      return task ? Math.round((Date.parse(task.dueAt!) - stack.clock.now()) / (hour / 10)) / 10 : null;
    };
    expect([await due('u-cg'), await due('u-sl')], 'as the agreement says, in hours').toEqual([2, 4]);
    const soon = await ask('u-ds', { classes: ['FUNCTIONAL_CONCERN'], expiresAt: inHours(3) });
    expect(await due('u-sl', soon), 'and while something can come of it').toBe(1.5);
    const back = { override: asked.id, expectedVersion: 1, reason: 'He agreed himself' };
    for (const user of ['u-sl', 'u-edt'])
      expect((await change(user, 'withdrawOverride', back)).code).toBe('NOT_FOUND_OR_NOT_PERMITTED');
    expect(await change('u-ed', 'withdrawOverride', { ...back, reason: '' })).toMatchObject({
      missing: ['reason'],
    });
    expect(await change('u-ed', 'withdrawOverride', back)).toMatchObject({ code: null, status: 'WITHDRAWN' });
    expect([await due('u-cg'), await due('u-sl')]).toEqual([null, null]);
    expect((await consult(asked.id, 2)).code, 'and her task with it').toBe('NOT_FOUND_OR_NOT_PERMITTED');
    expect((await authorise('u-sl', asked.id, 2)).code).toBe('OVERRIDE_NOT_REQUESTED');
    expect((await change('u-ed', 'withdrawOverride', { ...back, expectedVersion: 2 })).code).toBe(
      'OVERRIDE_NOT_REQUESTED',
    );
    const mine = '{ person(id: "jordan") { overrides { id status } } }';
    expect((await stack.ask('u-ed', 'SAFEGUARDING', mine)).body.data.person.overrides).toContainEqual({
      id: asked.id,
      status: 'WITHDRAWN',
    });
    await expectOutcome(stack, 'u-ed', 'SAFEGUARDING', 'jordan', shut);
  });

  test('decided twice, by two at once: one decision stands', async () => {
    const asked = await ask('u-ds', { classes: ['FUNCTIONAL_CONCERN'] });
    const step = { override: asked.id, expectedVersion: 1, reason: 'Enough is known' };
    const both = await Promise.all([authorise('u-sl', asked.id, 1), change('u-sl', 'rejectOverride', step)]);
    expect(both.filter(({ code }) => code === null)).toHaveLength(1);
    expect(both.map(({ code }) => code)).toContainEqual(
      expect.stringMatching(/OVERRIDE_NOT_REQUESTED|VERSION_CONFLICT/),
    );
  });

  test('a repeated click makes one record', async () => {
    const once = { idempotencyKey: 'one-click', expiresAt: inHours(5), classes: ['FUNCTIONAL_CONCERN'] };
    const [first, second] = [await ask('u-ds', once), await ask('u-ds', once)];
    expect(second.id).toBe(first.id);
    expect((await ask('u-ds', { ...once, ifShared: 'Something else' })).code).toBe('IDEMPOTENCY_KEY_REUSED');
  });
});

describe('its end', () => {
  test('expiry by the clock, to the second; what was asked for and not decided expires, too', async () => {
    const asked = await ask('u-ed', { expiresAt: inHours(2) });
    const late = await ask('u-ed', { expiresAt: inHours(2) });
    await consult(asked.id);
    await authorise('u-sl', asked.id, 2);
    await expectOutcome(stack, 'u-ed', 'SAFEGUARDING', 'jordan', open);
    stack.clock.advance(2 * hour + 1_000);
    await expectOutcome(stack, 'u-ed', 'SAFEGUARDING', 'jordan', shut);
    expect((await consult(late.id)).code).toBe('OVERRIDE_EXPIRED');
    const revoke = { override: asked.id, expectedVersion: 3, reason: 'Over' };
    expect((await change('u-sl', 'revokeOverride', revoke)).code).toBe('OVERRIDE_EXPIRED');
    await stack.chase();
    expect((await tasksOf(stack, 'u-sl')).filter(({ record }) => record === late.id)).toEqual([]);
    stack.clock.advance(-2 * hour - 1_000);
  });

  test('revocation, by who authorised or who asked, with a reason', async () => {
    for (const user of ['u-sl', 'u-ed']) {
      const asked = await ask('u-ed');
      await consult(asked.id);
      await authorise('u-sl', asked.id, 2);
      const step = { override: asked.id, expectedVersion: 3, reason: 'The danger has passed' };
      expect((await change('u-pc', 'revokeOverride', step)).code).toBe('FUNCTION_NOT_PERMITTED');
      expect(await change(user, 'revokeOverride', step)).toMatchObject({ code: null, status: 'REVOKED' });
      expect((await change(user, 'revokeOverride', { ...step, expectedVersion: 4 })).code).toBe(
        'OVERRIDE_NOT_AUTHORISED',
      );
    }
  });

  test('the family: deferred with a date, looked at again, then told', async () => {
    const asked = await ask('u-ds', { classes: ['FUNCTIONAL_CONCERN'] });
    const reviewAt = inHours(20);
    await authorise('u-sl', asked.id, 1, { decision: 'DEFERRED', reason: 'He would flee', reviewAt });
    expect(await tasksOf(stack, 'u-sl')).toContainEqual(
      expect.objectContaining({ kind: 'INFORM_FAMILY', record: asked.id, dueAt: reviewAt }),
    );
    const decide = (input: object) => change('u-sl', 'recordFamilyDecision', { record: asked.id, ...input });
    const defer = { decision: 'DEFERRED', reason: 'Still', expectedVersion: 2 };
    for (const hours of [-1, 28 * 24 + 1])
      expect((await decide({ ...defer, reviewAt: inHours(hours) })).code).toBe('FAMILY_DECISION_INVALID');
    expect((await decide({ ...informed, reason: null, expectedVersion: 2 })).missing).toEqual(['reason']);
    expect((await decide({ ...informed, expectedVersion: 2 })).code).toBeNull();
    expect((await decide({ ...informed, expectedVersion: 3 })).code).toBe('FAMILY_ALREADY_INFORMED');
    expect(await tasksOf(stack, 'u-sl')).not.toContainEqual(expect.objectContaining({ record: asked.id }));
  });
});
