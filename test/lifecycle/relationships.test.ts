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
    h.practitioner('u-vcs').isUnrelated();
    h.practitioner('u-hv').isUnrelated();
  }),
);

const hour = 3_600_000;
const claim = (user = 'u-vcs', more: object = {}) =>
  change(user, 'startRelationship', {
    subject: 'maya',
    kind: 'SELF_CLAIMED',
    reason: 'Their mother rang about Maya',
    ...more,
  });
const limited = {
  shown: { IDENTITY: 'sc.identity', GOVERNANCE: 'families' },
  withheld: { RELATIONSHIP_LIMITED: 'sc.attendance sc.address' },
};

describe('a claimed relationship', () => {
  test('opens who they are and little more, alerts without a word about anybody, and ends after a day', async () => {
    const claimed = await claim();
    expect(claimed).toMatchObject({ code: null, status: 'SELF_CLAIMED', version: 1 });
    await expectOutcome(stack, 'u-vcs', 'COORDINATION', 'maya', limited);
    const { rows } = await stack.databases.registry.query(
      `select to_jsonb(alert) - 'id' - 'raised_at' as alert from alert where record = $1`,
      [claimed.id],
    );
    expect(rows).toEqual([
      {
        alert: {
          kind: 'RELATIONSHIP_CLAIMED',
          family: 'harrow-vale',
          organisation: 'LA-A',
          record: claimed.id,
          raised_by: 'u-vcs',
          acknowledged_by: null,
          acknowledged_at: null,
        },
      },
    ]);
    expect(await alertsOf(stack, 'u-sl')).toContain('RELATIONSHIP_CLAIMED');
    expect(await tasksOf(stack, 'u-sl')).toContainEqual(
      expect.objectContaining({ kind: 'CONFIRM_RELATIONSHIP', record: claimed.id }),
    );
    stack.clock.advance(24 * hour);
    const answer = await stack.ask('u-vcs', 'COORDINATION', '{ person(id: "maya") { id } }');
    expect(answer.body.data).toEqual({ person: null });
    const late = { relationship: claimed.id, expectedVersion: 1 };
    expect((await change('u-sl', 'confirmRelationship', late)).code).toBe('RELATIONSHIP_ENDED');
    await stack.chase();
    expect((await tasksOf(stack, 'u-sl')).filter(({ kind }) => kind === 'CONFIRM_RELATIONSHIP')).toEqual([]);
    stack.clock.advance(-24 * hour);
  });

  test('confirmed by another person of the lead organisation becomes TEAM', async () => {
    const claimed = await claim();
    const confirm = { relationship: claimed.id, expectedVersion: 1 };
    expect((await change('u-vcs', 'confirmRelationship', confirm)).code).toBe('NOT_FOUND_OR_NOT_PERMITTED');
    expect((await change('u-ds', 'confirmRelationship', confirm)).code).toBe(
      'RELATIONSHIP_NOT_LEAD_ORGANISATION',
    );
    expect((await change('u-sw', 'confirmRelationship', { ...confirm, expectedVersion: 2 })).code).toBe(
      'VERSION_CONFLICT',
    );
    expect(await change('u-sw', 'confirmRelationship', confirm)).toMatchObject({
      code: null,
      status: 'TEAM',
    });
    stack.clock.advance(48 * hour);
    await expectOutcome(stack, 'u-vcs', 'SAFEGUARDING', 'maya', {
      shown: { DUTY: 'sc.riskAlerts', IDENTITY: 'sc.address' },
    });
    stack.clock.advance(-48 * hour);
  });

  test('needs a reason, and is one’s own to claim and to give back', async () => {
    expect((await claim('u-vcs', { reason: null })).code).toBe('RELATIONSHIP_REASON_MISSING');
    expect((await claim('u-vcs', { reason: '  ' })).code).toBe('WORDS_MISSING');
    expect((await claim('u-vcs', { subject: 'nobody' })).code).toBe('NOT_FOUND_OR_NOT_PERMITTED');
    expect((await claim('u-vcs', { practitioner: 'u-hv', organisation: 'NHS-COMM' })).code).toBe(
      'RELATIONSHIP_CLAIMED_FOR_ANOTHER',
    );
    expect((await claim('u-sw')).code).toBe('RELATIONSHIP_EXISTS');
    const claimed = await claim();
    const back = { relationship: claimed.id, expectedVersion: 1, reason: 'A mistake' };
    expect((await change('u-edt', 'endRelationship', back)).code).toBe('NOT_FOUND_OR_NOT_PERMITTED');
    expect(await change('u-vcs', 'endRelationship', back)).toMatchObject({ code: null, status: 'ENDED' });
    const answer = await stack.ask('u-vcs', 'COORDINATION', '{ person(id: "maya") { id } }');
    expect(answer.body.data).toEqual({ person: null });
  });

  test('alone confirms nobody else’s', async () => {
    await claim('u-hv');
    const claimed = await claim();
    const confirm = { relationship: claimed.id, expectedVersion: 1 };
    expect((await change('u-hv', 'confirmRelationship', confirm)).code).toBe('NOT_FOUND_OR_NOT_PERMITTED');
  });
});

describe('a relationship with evidence', () => {
  const start = { subject: 'harrow-vale', kind: 'ALLOCATED', practitioner: 'u-hv', organisation: 'NHS-COMM' };

  test('is started by another person who works with the family, and ended', async () => {
    expect((await change('u-hv', 'startRelationship', { ...start, evidence: 'Me' })).code).toBe(
      'RELATIONSHIP_SELF_STARTED',
    );
    expect((await change('u-sw', 'startRelationship', start)).code).toBe('RELATIONSHIP_EVIDENCE_MISSING');
    expect((await change('u-ds', 'startRelationship', { ...start, evidence: 'x' })).code).toBe(
      'RELATIONSHIP_NOT_YOURS',
    );
    const started = await change('u-sw', 'startRelationship', { ...start, evidence: 'Allocation 7' });
    expect(started).toMatchObject({ code: null, status: 'ALLOCATED' });
    await expectOutcome(stack, 'u-hv', 'SAFEGUARDING', 'maya', { shown: { DUTY: 'sc.protectionStatus' } });
    expect((await change('u-sw', 'startRelationship', { ...start, evidence: 'Again' })).code).toBe(
      'RELATIONSHIP_EXISTS',
    );
    const over = { relationship: started.id, expectedVersion: 1, reason: 'Moved away' };
    expect(await change('u-sw', 'endRelationship', { ...over, reason: '' })).toMatchObject({
      missing: ['reason'],
    });
    expect((await change('u-ds', 'endRelationship', over)).code).toBe('RELATIONSHIP_NOT_YOURS');
    expect((await change('u-sw', 'endRelationship', over)).code).toBeNull();
    expect((await change('u-sw', 'endRelationship', { ...over, expectedVersion: 2 })).code).toBe(
      'RELATIONSHIP_ENDED',
    );
    const answer = await stack.ask('u-hv', 'SAFEGUARDING', '{ person(id: "maya") { id } }');
    expect(answer.body.data).toEqual({ person: null });
  });

  test('whoever lost theirs changes nothing any more', async () => {
    const started = await change('u-sw', 'startRelationship', { ...start, evidence: 'Allocation 7' });
    await change('u-sw', 'endRelationship', { relationship: started.id, expectedVersion: 1, reason: 'Over' });
    const asked = await change('u-hv', 'requestOverride', {
      subject: 'jordan',
      ground: 'SIGNIFICANT_HARM',
      classes: ['MEDICATION'],
      recipients: ['u-hv'],
      ifShared: 'a',
      ifNotShared: 'b',
      expiresAt: new Date(stack.clock.now() + hour).toISOString(),
    });
    expect(asked.code).toBe('NOT_FOUND_OR_NOT_PERMITTED');
  });
});
