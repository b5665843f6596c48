import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { expectOutcome } from '../scenarios/expectOutcome.ts';
import { type Change, createChange } from '../support/change.ts';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { alertsOf, tasksOf } from './readDuties.ts';
import { overrideSteps } from './support/overrideSteps.ts';

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
          recipient: null,
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
    for (const subject of ['maya', 'nobody'])
      expect((await claim('u-vcs', { subject, reason: ' ' })).code, 'before anybody is looked for').toBe(
        'WORDS_MISSING',
      );
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

  test('trying ids is noticed, and has an end', async () => {
    for (let tried = 1; tried <= 5; tried += 1)
      expect((await claim('u-ds', { subject: `nobody-${tried}` })).code).toBe('NOT_FOUND_OR_NOT_PERMITTED');
    const { rows } = await stack.databases.registry.query(
      `select organisation, family from alert where kind = 'SEARCHES_THAT_FIND_NOBODY'`,
    );
    expect(rows).toEqual([{ organisation: 'POLICE-X', family: null }]);
    const codes = [];
    for (let tried = 0; tried < 16; tried += 1) codes.push((await claim('u-ds', { reason: '' })).code);
    expect(codes.at(-1)).toBe('ASKED_TOO_OFTEN');
    const own = { subject: 'harrow-vale', kind: 'TEAM', evidence: 'Rota' };
    for (const subject of ['maya', 'nobody'])
      expect((await change('u-edt', 'startRelationship', { ...own, subject })).code).toBe(
        'RELATIONSHIP_SELF_STARTED',
      );
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
    for (const again of [{}, { kind: 'TEAM' }, { until: new Date(stack.clock.now() + hour).toISOString() }])
      expect(
        (await change('u-sw', 'startRelationship', { ...start, ...again, evidence: 'Again' })).code,
      ).toBe('RELATIONSHIP_EXISTS');
    const over = { relationship: started.id, expectedVersion: 1, reason: 'Moved away' };
    expect(await change('u-sl', 'endRelationship', { ...over, reason: '' })).toMatchObject({
      missing: ['reason'],
    });
    expect((await change('u-ds', 'endRelationship', over)).code).toBe('RELATIONSHIP_NOT_YOURS');
    expect((await change('u-sw', 'endRelationship', over)).code, 'a lead’s to do').toBe(
      'RELATIONSHIP_NOT_YOURS',
    );
    expect((await change('u-sl', 'endRelationship', over)).code).toBeNull();
    expect((await change('u-sl', 'endRelationship', { ...over, expectedVersion: 2 })).code).toBe(
      'RELATIONSHIP_ENDED',
    );
    const answer = await stack.ask('u-hv', 'SAFEGUARDING', '{ person(id: "maya") { id } }');
    expect(answer.body.data).toEqual({ person: null });
  });

  test('through another family of somebody, the lead sees it and ends it, and learns no more of that family', async () => {
    await stack.databases.registry.query(`
      insert into family values ('jordans', 'LA-B');
      insert into person values ('nora', 'CHILD');
      insert into family_member (family, person, role) values ('jordans', 'jordan', 'FATHER'), ('jordans', 'nora', 'CHILD');
      insert into relationship (id, family, requester, organisation, kind)
        values ('elsewhere', 'jordans', 'u-edt', 'LA-B', 'ALLOCATED')`);
    const query = `{ person(id: "jordan") { relationships { id practitioner organisation throughAnotherFamily }
      families { id } } nora: person(id: "nora") { id } other: family(id: "jordans") { id } }`;
    const seen = await stack.ask('u-sl', 'SAFEGUARDING', query);
    expect(seen.body.data.person.relationships).toContainEqual({
      id: 'elsewhere',
      practitioner: 'u-edt',
      organisation: 'LA-B',
      throughAnotherFamily: true,
    });
    expect(seen.body.data).toMatchObject({ nora: null, other: null });
    expect(seen.text).not.toContain('jordans');
    const over = { relationship: 'elsewhere', expectedVersion: 1, reason: 'No part in this enquiry' };
    expect((await change('u-sw', 'endRelationship', over)).code, 'a lead’s to do').toBe(
      'NOT_FOUND_OR_NOT_PERMITTED',
    );
    const ended = await change('u-sl', 'endRelationship', over);
    expect(ended).toMatchObject({ code: null, status: 'ENDED' });
    expect(ended.answer.text).not.toContain('jordans');
    const gone = await stack.ask('u-edt', 'SAFEGUARDING', '{ person(id: "jordan") { id } }');
    expect(gone.body.data).toEqual({ person: null });
    const { rows } = await stack.databases.registry.query(
      `select organisation, family from alert where kind = 'RELATIONSHIP_ENDED_ELSEWHERE'`,
    );
    expect(rows).toEqual([{ organisation: 'LA-B', family: 'jordans' }]);
  });

  test('whoever lost theirs changes nothing any more', async () => {
    const started = await change('u-sw', 'startRelationship', { ...start, evidence: 'Allocation 7' });
    await change('u-sl', 'endRelationship', { relationship: started.id, expectedVersion: 1, reason: 'Over' });
    const asked = await change('u-hv', 'requestOverride', {
      subject: 'jordan',
      ground: 'SIGNIFICANT_HARM',
      classes: ['MEDICATION'],
      recipients: ['u-hv'],
      ifShared: 'He may flee',
      ifNotShared: 'She may be hurt',
      expiresAt: new Date(stack.clock.now() + hour).toISOString(),
    });
    expect(asked.code).toBe('NOT_FOUND_OR_NOT_PERMITTED');
  });
});

describe('who is known', () => {
  test('nobody works with a family whom nobody knows at that organisation, nor an auditor', async () => {
    await stack.ask('u-aud', 'AUDIT', '{ person(id: "maya") { id } }');
    const startFor = async (practitioner: string, organisation: string) => {
      const input = { subject: 'maya', kind: 'TEAM', practitioner, organisation, evidence: 'A rota' };
      return (await change('u-sw', 'startRelationship', input)).code;
    };
    expect(await startFor('u-nobody', 'LA-A')).toBe('RELATIONSHIP_PRACTITIONER_UNKNOWN');
    expect(await startFor('u-ds', 'NHS-COMM')).toBe('RELATIONSHIP_PRACTITIONER_UNKNOWN');
    await vi.waitFor(async () =>
      expect(await startFor('u-aud', 'AUDIT-OFFICE')).toBe('RELATIONSHIP_PRACTITIONER_UNFIT'),
    );
  });

  const ask = (input: object) => overrideSteps(stack, change).ask('u-sw', input);

  test('recipients who would receive nothing, and an originator that holds no such records', async () => {
    await stack.ask('u-hv', 'PLANNING', '{ myFamilies { id } }');
    await stack.ask('u-aud', 'AUDIT', '{ person(id: "maya") { id } }');
    const unfit = async (recipients: string[], classes = ['FUNCTIONAL_CONCERN']) =>
      (await ask({ recipients, classes })).code;
    expect(await unfit(['u-nobody'])).toBe('OVERRIDE_RECIPIENT_UNKNOWN');
    expect(await unfit(['u-ds'], ['ASSESSMENT_SUMMARY'])).toBe('OVERRIDE_RECIPIENT_NOT_CLINICAL');
    await vi.waitFor(async () => expect(await unfit(['u-aud'])).toBe('OVERRIDE_RECIPIENT_UNFIT'));
    await vi.waitFor(async () => expect(await unfit(['u-hv'], ['ASSESSMENT_SUMMARY'])).toBeNull());
    for (const originator of ['LA-A', 'NHS-MH', 'CHARITY', 'NOBODY'])
      expect((await ask({ classes: ['POLICE_INTELLIGENCE'], originator })).code).toBe('ORIGINATOR_MISSING');
  });
});
