import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ask } from '../support/ask.ts';
import { type Audit, auditStack } from '../support/auditStack.ts';
import { createChange } from '../support/change.ts';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { leadWorks, withLeads } from '../support/withLeads.ts';

let stack: Stack;
let audit: Audit;
let ask: Ask;
let change: ReturnType<typeof createChange>;
/** Two operations of March 2026, whose rows lie in an archive now, and one of today. */
let receipts: readonly [march: string, other: string, today: string];
const file = 'ledger-2026-03.ndjson';
const view = '{ person(id: "maya") { socialCare { riskAlerts { id } protectionStatus { id } } } }';

beforeAll(async () => {
  stack = await startStack();
  ask = await withLeads(stack);
  change = createChange({ ask });
  audit = await auditStack(stack);
  await givenHarrowVale(stack);
  await stack.databases.registry.query("select ledger.make_partitions('2026-03-01', 2)");
  const march = await stack.ask('u-sw', 'SAFEGUARDING', view);
  const other = await stack.ask('u-pc', 'SAFEGUARDING', view);
  stack.clock.advance(31 * 86_400_000);
  await audit.seal();
  expect((await change('u-sl', 'drawReviewSample', { month: '2026-03' })).code).toBeNull();
  await years(stack, 2.3);
  await audit.seal();
  const made = await audit.run('archive', ...database(), '--month', '2026-03', '--to', '.');
  expect(made, JSON.stringify(made)).toMatchObject({ exitCode: 0 });
  await givenHarrowVale(stack);
  await leadWorks(stack, 'u-sup');
  receipts = [march.receipt, other.receipt, (await stack.ask('u-sw', 'SAFEGUARDING', view)).receipt];
});
afterAll(async () => {
  await audit.close();
  await stack.close();
});

const database = () => ['--database', stack.databases.registry.options.connectionString!];

/** On with the clock, for the command line, too. */
async function years({ clock, databases }: Stack, count: number): Promise<void> {
  clock.advance(count * 365.25 * 86_400_000);
  const { registry } = databases;
  const { rows } = await registry.query('select current_database() as name');
  await registry.query(
    `alter database "${rows[0].name}" set kinview.clock_offset_ms = '${Math.round(clock.now() - Date.now())}'`,
  );
}

async function asked(user: string, purpose: string, query: string) {
  const { body, text } = await ask(user, purpose, query);
  expect(body.data, text).not.toBeNull();
  return Object.values(body.data)[0] as {
    problem: { code: string; message: string; missing: string[] } | null;
  } & Record<string, unknown>;
}
const PROBLEM = 'problem { code message missing }';
const names = (code: string) => ({
  code,
  message: expect.stringMatching(new RegExp(`before 2026-04-01.*${file}`)),
  missing: [expect.stringMatching(new RegExp(`^${file} \\(SHA-256 [0-9a-f]{64}\\)$`))],
});
const moment = (month: string) => `${month}-01T00:00:00Z`;

test('whoever asks the ledger for a time whose rows were archived is told that, and which file holds them', async () => {
  const rows = (filter: string) =>
    asked(
      'u-aud',
      'AUDIT',
      `{ disclosures(subject: "maya", first: 200, filter: { ${filter} }) { edges { node { operation } } ${PROBLEM} } }`,
    );
  const march = `from: "${moment('2026-03')}" to: "${moment('2026-04')}"`;
  expect(await rows(march)).toMatchObject({ edges: null, problem: names('ARCHIVED') });
  const all = await rows('effect: DISCLOSED');
  expect(all).toMatchObject({ problem: names('PARTLY_ARCHIVED') });
  expect((all.edges as { node: { operation: string } }[]).map(({ node }) => node.operation)).toContain(
    receipts[2],
  );
  expect((await rows(`from: "${moment('2026-05')}"`)).problem).toBeNull();
  const operation = (id: string) =>
    asked('u-aud', 'AUDIT', `{ tracedOperation(operation: "${id}") { operation ${PROBLEM} } }`);
  expect((await operation(receipts[0])).problem).toEqual(names('ARCHIVED_OR_UNKNOWN'));
  expect((await operation(receipts[2])).problem).toBeNull();
  const last = `{ lastAccesses(person: "maya") { accesses { practitioner } ${PROBLEM} } }`;
  expect(await asked('u-sw', 'SAFEGUARDING', last)).toMatchObject({
    accesses: [{ practitioner: 'u-sw' }],
    problem: names('PARTLY_ARCHIVED'),
  });
  const sample = `{ reviewSample(month: "2026-03") { seed operations { operation } ${PROBLEM} } }`;
  expect(await asked('u-sl', 'SAFEGUARDING', sample)).toMatchObject({
    seed: expect.any(String),
    operations: [],
    problem: names('PARTLY_ARCHIVED'),
  });
});

test('nothing is prepared, drawn, counted or added to as if an archived time had been empty', async () => {
  const as = { purpose: 'SUBJECT_ACCESS' };
  const period = { subject: 'maya', to: new Date(stack.clock.now() + 1).toISOString() };
  const prepare = (from: string) =>
    change('u-gl', 'prepareSubjectAccess', { ...period, from: moment(from) }, as);
  expect((await prepare('2026-03')).code).toBe('ARCHIVED');
  expect((await prepare('2026-04')).code).toBeNull();
  expect((await change('u-sup', 'drawReviewSample', { month: '2026-02' })).code).toBe('ARCHIVED');
  const report = '{ complianceReport(period: "2026-03") { period problem { code message missing } } }';
  expect((await asked('u-sl', 'STATISTICS', report)).problem).toMatchObject({ code: 'ARCHIVED' });
  const why = { operation: receipts[0], subject: 'maya', kind: 'RATIONALE', words: 'Known to us.' };
  expect((await change('u-sw', 'recordOutcome', why)).code).toBe('ARCHIVED_OR_UNKNOWN');
});

test('an export says what lies in archives; archives are read for a spreadsheet', async () => {
  const to = (name: string, ...more: string[]) =>
    audit.run('export', '--format', 'csv', '--subject', 'maya', '--to', name, ...more);
  const limited = await to('march.csv', '--from', moment('2026-03'), '--until', moment('2026-04'));
  expect(limited).toMatchObject({ exitCode: 1, report: { error: { code: 'EXPORT_ARCHIVED' } } });
  expect((await to('since.csv', '--from', moment('2026-04'))).report).toMatchObject({ archived: null });
  expect((await to('all.csv')).report).toMatchObject({ archived: file });
  const read = await audit.run('read', '--export', file, '--subject', 'maya', '--to', 'read.csv');
  expect(read).toMatchObject({ exitCode: 0, report: { rows: expect.any(Number) } });
  const one = ['read', '--export', file, '--operation', receipts[1], '--to', 'one.csv'];
  expect((await audit.run(...one)).report).toMatchObject({ rows: 1 });
  expect(audit.read('one.csv')).toMatch(/,u-pc,POLICE-X,.*,maya,socialcare,RISK_ALERT,DISCLOSED,/);
});

test('decisions are taken again from archives as from the database; an operation that is nowhere is an error', async () => {
  const archive = ['--archive', file];
  const replay = (...args: string[]) => audit.run('replay', ...args);
  const again = await replay(...archive, '--operation', receipts[0], '--operation', receipts[1]);
  expect(again, JSON.stringify(again)).toMatchObject({
    exitCode: 0,
    report: { operations: 2, differences: [] },
  });
  expect(again.report.decisions).toBeGreaterThanOrEqual(4);
  const drawn = await replay(...archive, '--sample', '50', '--to', moment('2026-04'));
  expect(drawn).toMatchObject({ exitCode: 0, report: { differences: [] } });
  expect(await replay(...database(), '--operation', receipts[2])).toMatchObject({ exitCode: 0 });
  expect((await replay(...database(), '--sample', '5')).report).toMatchObject({ archived: [file] });
  const unknown = '00000000-0000-4000-8000-000000000001';
  for (const args of [
    [...archive, '--operation', receipts[2]],
    [...archive, '--operation', unknown],
    [...database(), '--operation', receipts[2], '--operation', unknown],
    [...database(), '--operation', receipts[0]],
    [...database(), '--sample', '5', '--to', moment('2026-04')],
  ])
    expect(await replay(...args)).toMatchObject({
      exitCode: 3,
      report: { error: { code: 'OPERATION_NOT_FOUND' } },
    });
  const lost = await replay(...database(), '--operation', receipts[0]);
  expect(JSON.stringify(lost.report)).toContain(`--archive ${file}`);
  expect(await replay(...database(), '--operation', 'junk')).toMatchObject({ exitCode: 2 });
  audit.alter(file, '"code":"DUTY","rule":"P20"', '"code":"CRISIS","rule":"P08"');
  expect(await replay(...archive, '--operation', receipts[1])).toMatchObject({ exitCode: 1 });
});
