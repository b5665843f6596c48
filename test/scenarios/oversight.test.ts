import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ask } from '../support/ask.ts';
import { auditStack } from '../support/auditStack.ts';
import { createChange } from '../support/change.ts';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { withLeads } from '../support/withLeads.ts';

let stack: Stack;
let change: ReturnType<typeof createChange>;
let ask: Ask;
beforeAll(async () => {
  stack = await startStack();
  ask = await withLeads(stack);
  change = createChange({ ask });
  await givenHarrowVale(stack, (h) =>
    h.jordan.isOverriddenFor('u-ed', 'ASSESSMENT_SUMMARY').consulting('u-cg'),
  );
});
afterAll(() => stack.close());

const SAMPLED = `operation requester organisation findings { kind } replay { differences { again } }
  rows { dataClass effect code grounds { relationship } }`;
type Row = { readonly code: string; readonly grounds: object | null };
const query = `{ person(id: "jordan") { health { riskAlerts { description } assessments { summary } } } }`;
const visitor = 'Harrow Vale Community NHS Trust could see';
const hours = (count: number) => new Date(stack.clock.now() + count * 3_600_000).toISOString();
const codeOf = async (...asked: Parameters<typeof change>) => (await change(...asked)).code;
const askAs = async (user: string, purpose: string, text: string) => {
  const answer = await ask(user, purpose, text);
  expect(answer.body.data, answer.text).not.toBeNull();
  return answer.body.data;
};
const FINDING = 'id kind status version owner overdue words follows steps { step takenBy words }';
const traced = async (operation: string) =>
  (
    await askAs(
      'u-aud',
      'AUDIT',
      `{ tracedOperation(operation: "${operation}") { outcomes { kind words recordedBy } findings { ${FINDING} } } }`,
    )
  ).tracedOperation;

test('what followed is added beside the row, by those whose disclosure it was, and read by whoever audits', async () => {
  const { receipt } = await stack.ask('u-ed', 'SAFEGUARDING', query);
  const about = { operation: receipt, subject: 'jordan' };
  const why = { ...about, kind: 'RATIONALE', words: 'An injury to explain.' };
  const added = await change('u-ed', 'recordOutcome', why);
  expect(added).toMatchObject({ code: null, status: 'RATIONALE', version: 1 });
  const act = { ...about, kind: 'ACTION', words: 'Admitted; social care told.' };
  await change('u-ed', 'recordOutcome', act);
  expect(await codeOf('u-sw', 'recordOutcome', act)).toBe('OPERATION_NOT_FOUND');
  expect(await codeOf('u-ed', 'recordOutcome', { ...act, subject: 'maya' })).toBe('OPERATION_NOT_FOUND');
  expect(await codeOf('u-ed', 'recordOutcome', { ...act, words: ' ' })).toBe('WORDS_MISSING');
  expect((await traced(receipt)).outcomes).toEqual([
    { kind: 'RATIONALE', words: 'An injury to explain.', recordedBy: 'u-ed' },
    { kind: 'ACTION', words: 'Admitted; social care told.', recordedBy: 'u-ed' },
  ]);
  const { rows } = await stack.databases.registry.query(
    'select * from outcome join words on words.id = outcome.words',
  );
  expect(JSON.stringify(rows)).not.toContain('injury');
});

test('a breach is found, investigated, put right and closed, each by a due date and by whom it is', async () => {
  const { receipt } = await stack.ask('u-sw', 'SAFEGUARDING', query);
  const owned = { practitioner: 'u-sl', organisation: 'LA-A', dueAt: hours(24) };
  const asksWhy = { kind: 'COMPLAINT', subject: 'jordan', words: 'He asks why.', owner: owned };
  const complaint = await change('u-sl', 'recordFinding', asksWhy);
  const about = { subject: 'jordan', operation: receipt, follows: complaint.id };
  const breach = { ...about, kind: 'BREACH', words: 'Looked without need.' };
  const mine = async (user: string) =>
    (await askAs(user, 'SAFEGUARDING', '{ myTasks { kind record } }')).myTasks;
  expect(await codeOf('u-sl', 'recordFinding', breach)).toBe('OWNER_NEEDED');
  for (const nobody of [{ practitioner: 'u-nobody' }, { organisation: 'LA-B' }]) {
    const owner = { practitioner: 'u-gl', organisation: 'LA-A', dueAt: hours(48), ...nobody };
    expect(await codeOf('u-sl', 'recordFinding', { ...breach, owner })).toBe('OWNER_UNKNOWN');
  }
  await mine('u-gl');
  const shownTo = { practitioner: 'u-sw', organisation: 'LA-A', dueAt: hours(48) };
  const owner = { ...shownTo, practitioner: 'u-gl' };
  // Nobody investigates what they were shown themselves, nor finds it in order.
  expect(await codeOf('u-sl', 'recordFinding', { ...breach, owner: shownTo })).toBe('OWN_DISCLOSURE');
  const own = await stack.ask('u-sl', 'SAFEGUARDING', query);
  const inOrder = { kind: 'IN_ORDER', subject: 'jordan', operation: own.receipt, words: 'All is well.' };
  expect(await codeOf('u-sl', 'recordFinding', inOrder)).toBe('OWN_DISCLOSURE');
  const fine = { ...breach, kind: 'IN_ORDER', owner };
  expect(await codeOf('u-sl', 'recordFinding', fine)).toBe('OWNER_NOT_NEEDED');
  const found = await change('u-sl', 'recordFinding', { ...breach, owner });
  expect(found).toMatchObject({ code: null, status: 'RECORDED', version: 1 });
  expect(await mine('u-gl')).toContainEqual({ kind: 'INVESTIGATE_BREACH', record: found.id });
  const alone = { ...breach, follows: null, owner };
  expect(await codeOf('u-cg', 'recordFinding', alone)).toBe('OPERATION_NOT_FOUND');
  const step = (user: string, expectedVersion: number, name: string, next?: object) => {
    const taken = { finding: found.id, expectedVersion, step: name, words: `${name} by ${user}` };
    return change(user, 'recordFindingStep', { ...taken, ...(next ? { owner: next } : {}) });
  };
  expect((await step('u-gl', 1, 'CORRECTED', owner)).code).toBe('STEP_NOT_NEXT');
  expect((await step('u-pc', 1, 'INVESTIGATED', owner)).code).toBe('NOT_FOUND_OR_NOT_PERMITTED');
  expect((await step('u-gl', 1, 'INVESTIGATED', shownTo)).code).toBeNull();
  expect(await mine('u-gl')).not.toContainEqual({ kind: 'INVESTIGATE_BREACH', record: found.id });
  expect(await mine('u-sw')).toContainEqual({ kind: 'CORRECTIVE_ACTION', record: found.id });
  expect((await step('u-sw', 1, 'CORRECTED', owner)).code).toBe('VERSION_CONFLICT');
  const lead = { practitioner: 'u-sl', organisation: 'LA-A', dueAt: hours(72) };
  expect((await step('u-sw', 2, 'CORRECTED', lead)).code).toBeNull();
  expect((await step('u-sw', 3, 'CLOSED')).code).not.toBeNull();
  expect(await step('u-sl', 3, 'CLOSED')).toMatchObject({ code: null, status: 'CLOSED', version: 4 });
  // What follows it is about the same operation, and is no way round: it is about the same person, and has an owner.
  const next = { kind: 'COMPLAINT', subject: 'jordan', follows: found.id, words: 'He asks again.', owner };
  expect(await codeOf('u-sl', 'recordFinding', { ...next, owner: shownTo })).toBe('OWN_DISCLOSURE');
  for (const wrong of [{ subject: 'maya' }, { follows: 'junk' }, { operation: own.receipt }])
    expect(await codeOf('u-sl', 'recordFinding', { ...next, ...wrong })).toBe('FOLLOWS_UNKNOWN');
  // Nobody who is not registered gets onto the ledger as typed.
  for (const subject of ['nobody', 'a\u2028b'])
    expect(await codeOf('u-gl', 'recordFinding', { ...asksWhy, subject })).toBe('NOT_FOUND_OR_NOT_PERMITTED');
  expect((await traced(receipt)).findings).toMatchObject([
    {
      id: found.id,
      kind: 'BREACH',
      status: 'CLOSED',
      owner: null,
      follows: complaint.id,
      words: 'Looked without need.',
      steps: [
        { step: 'INVESTIGATED', takenBy: 'u-gl' },
        { step: 'CORRECTED' },
        { step: 'CLOSED', takenBy: 'u-sl' },
      ],
    },
  ]);
  const open = async (user: string, purpose: string) =>
    (await askAs(user, purpose, `{ findings { findings { ${FINDING} } } }`)).findings.findings;
  expect(await open('u-sl', 'SAFEGUARDING')).toMatchObject([{ id: complaint.id, overdue: false }]);
  expect(await open('u-gl', 'AUDIT')).toHaveLength(1);
  expect(await open('u-cg', 'SAFEGUARDING')).toEqual([]);
});

test('a month’s sample is drawn once, by a seed that nobody could aim at, and anybody can draw it again', async () => {
  const month = new Date(stack.clock.now()).toISOString().slice(0, 7);
  expect(await codeOf('u-sl', 'drawReviewSample', { month })).toBe('MONTH_NOT_OVER');
  stack.clock.advance(31 * 86_400_000);
  expect(await codeOf('u-sl', 'drawReviewSample', { month: '2026-Q1' })).toBe('MONTH_NOT_OVER');
  expect(await codeOf('u-sl', 'drawReviewSample', { month })).toBe('MONTH_NOT_SEALED');
  const audit = await auditStack(stack);
  await audit.seal();
  expect(await codeOf('u-sl', 'drawReviewSample', { month: '2020-01' })).toBe('NOTHING_TO_SAMPLE');
  expect(await codeOf('u-sl', 'drawReviewSample', { month })).toBeNull();
  expect(await codeOf('u-sl', 'drawReviewSample', { month })).toBe('SAMPLE_DRAWN');
  const { reviewSample } = await askAs(
    'u-sl',
    'SAFEGUARDING',
    `{ reviewSample(month: "${month}", organisation: "NHS-ACUTE") { organisation anchor seed drawnBy problem { code }
      operations { ${SAMPLED} } } }`,
  );
  expect(reviewSample).toMatchObject({ organisation: 'LA-A', drawnBy: 'u-sl', problem: null });
  const { operations, seed, anchor } = reviewSample;
  expect(operations.length).toBeGreaterThan(1);
  expect(new Set(operations.map((one: { organisation: string }) => one.organisation))).toEqual(
    new Set(['LA-A']),
  );
  const sha = (text: string) => createHash('sha256').update(text).digest('hex');
  expect(seed).toBe(sha(`${month}\nLA-A\n${anchor}`));
  // Reasons are governance leads' and auditors'; whoever supervises is told what the practitioner was.
  const codes = (drawn: { rows: Row[] }[]) =>
    new Set(drawn.flatMap(({ rows }) => rows).map(({ code, grounds }) => `${code} ${grounds !== null}`));
  expect(codes(operations)).toEqual(new Set(['SHARED false', 'NOT_SHARED false']));
  const whole = `{ reviewSample(month: "${month}", organisation: "LA-A") { operations { ${SAMPLED} } } }`;
  const known = await askAs('u-gl', 'AUDIT', whole);
  expect(codes(known.reviewSample.operations)).toContain('DUTY_OVER_OBJECTION true');
  const ids: string[] = operations.map((one: { operation: string }) => one.operation);
  // Whoever has an export, checkpoints and the public key draws the same, and needs no database.
  await audit.seal();
  const material = ['--export', 'ledger.ndjson', '--checkpoints', 'checkpoints'];
  expect(await audit.run('export', '--to', 'ledger.ndjson')).toMatchObject({ exitCode: 0 });
  expect((await audit.run('verify', ...material)).report.faults).toEqual([]);
  const asked = ['--month', month, '--organisation', 'LA-A', '--size', '20'];
  expect((await audit.run('sample', ...asked, ...material)).report).toEqual({
    anchor,
    seed,
    operations: ids,
  });
  await audit.close();
});

test('a person is told in plain words who was shown what, once somebody else has reviewed it', async () => {
  const identity = '{ person(id: "jordan") { socialCare { identity { name } } } }';
  await stack.ask('u-hv', 'COORDINATION', identity);
  await stack.ask('u-ds', 'COORDINATION', identity);
  const period = { from: '2026-01-01T00:00:00Z', to: hours(1) };
  const prepare = { subject: 'jordan', ...period };
  const as = { purpose: 'SUBJECT_ACCESS' };
  expect(await codeOf('u-sl', 'prepareSubjectAccess', prepare, as)).toBe('OPERATION_NOT_PERMITTED');
  expect(await codeOf('u-gl', 'prepareSubjectAccess', { ...prepare, subject: 'nobody' }, as)).toBe(
    'NOT_FOUND_OR_NOT_PERMITTED',
  );
  const typed = await stack.databases.registry.query(`select from ledger.subject where subject ~ 'nobody'`);
  expect(typed.rowCount).toBe(0);
  const { id: request, code } = await change('u-gl', 'prepareSubjectAccess', prepare, as);
  expect(code).toBeNull();
  const read = async () =>
    (
      await askAs(
        'u-gl',
        'SUBJECT_ACCESS',
        `{ subjectAccess(request: "${request}") { status statement reviewedBy lines { number text heldFor isReleased } } }`,
      )
    ).subjectAccess;
  const prepared = await read();
  expect(prepared).toMatchObject({ status: 'PREPARED', statement: null });
  const overridden = prepared.lines.find((line: { text: string }) =>
    line.text.includes('senior professional'),
  );
  expect(overridden).toMatchObject({ heldFor: ['RESTRICTED', 'FAMILY_NOT_TOLD', 'ENQUIRY'] });
  expect(overridden.isReleased).toBe(false);
  // Nobody is warned of an enquiry: neither by whom it is, nor by what they asked for.
  const enquiring = prepared.lines.filter(({ text }: { text: string }) =>
    /Constabulary|safeguarding/.test(text),
  );
  expect(enquiring.length).toBeGreaterThan(2);
  for (const line of enquiring) expect(line.heldFor, line.text).toContain('ENQUIRY');
  expect(JSON.stringify(prepared.lines)).not.toMatch(/u-(ed|sw|pc|hv)/);
  const review = (user: string, more: object = {}) =>
    change(user, 'reviewSubjectAccess', { request, released: true, words: 'Seen.', ...more }, as);
  expect((await review('u-gl')).code).toBe('REVIEWED_BY_ANOTHER');
  expect((await review('u-gl2', { releasedLines: [999] })).code).toBe('LINE_UNKNOWN');
  expect(await review('u-gl2')).toMatchObject({ code: null, status: 'RELEASED' });
  expect((await review('u-gl2', { released: false })).code).toBe('REVIEWED_ALREADY');
  const { statement, reviewedBy } = await read();
  expect(reviewedBy).toBe('u-gl2');
  expect(statement).not.toContain('senior professional');
  expect(statement).toContain(visitor);
  expect(statement).not.toMatch(/Constabulary|safeguarding/);
  const said = /^“Could see” means .* does not .* may not be all.* could see .* about you (once|\d+ times)/s;
  expect(statement).toMatch(said);
  const again = await change('u-gl', 'prepareSubjectAccess', prepare, as);
  await review('u-gl2', { request: again.id, releasedLines: [overridden.number] });
  const released = `{ subjectAccess(request: "${again.id}") { statement } }`;
  const { subjectAccess } = await askAs('u-gl', 'SUBJECT_ACCESS', released);
  expect(subjectAccess.statement).toContain('senior professional');
  // What comes to hold a line after its review was not weighed in it: an address is shielded.
  const evidence = 'She left him and must not be found.';
  expect(await codeOf('u-hv', 'shieldAddress', { subject: 'maya', evidence })).toBeNull();
  const shielded = await read();
  expect(shielded.statement).not.toContain(visitor);
  const hers = shielded.lines.find(({ text }: { text: string }) => text.startsWith(visitor));
  expect(hers.heldFor).toContain('SHIELD');
});
