import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commands } from '../../cli/commands.ts';
import { runCommand } from '../../cli/runCommand.ts';
import { movableClock } from '../../database/clock.ts';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';

let stack: Stack;
/** Why somebody who neither gave the consent nor may take it back does not. */
const refused = 'CONSENT_CAPACITY_INVALID';
const folder = mkdtempSync(join(tmpdir(), 'kinview-report-'));
beforeAll(async () => {
  stack = await startStack({ clock: movableClock('2026-02-16T09:00:00Z') });
  await givenHarrowVale(stack);
  const concerns = '{ person(id: "maya") { socialCare { functionalConcerns { description } } } }';
  for (let n = 0; n < 12; n += 1) await stack.ask('u-vcs', 'COORDINATION', concerns);
  stack.clock.set(Date.parse('2026-03-02T09:00:00Z'));
  const query = '{ person(id: "jordan") { health { riskAlerts { description } assessments { summary } } } }';
  for (let n = 0; n < 12; n += 1) await stack.ask('u-pc', 'SAFEGUARDING', query);
  await stack.ask('u-vcs', 'COORDINATION', concerns);
  // A change that is refused withholds no data.
  for (let n = 0; n < 12; n += 1) {
    const input = `{ idempotencyKey: "w${n}", consent: "consent-maya-dana", withdrawnBy: "lee" }`;
    const { body } = await stack.ask(
      'u-hv',
      'COORDINATION',
      `mutation { withdrawConsent(input: ${input}) { problem { code } } }`,
    );
    expect(body.data.withdrawConsent.problem.code).toBe(refused);
  }
});
afterAll(() => stack.close());

async function run(user: string, ...args: string[]) {
  const printed: string[] = [];
  const io = {
    env: { KINVIEW_GATEWAY: stack.gateways[0], KINVIEW_TOKEN: await stack.issuer.token(user) },
    folder,
    print: (text: string) => void printed.push(text),
    say: (text: string) => void printed.push(text),
  };
  const exitCode = await runCommand(commands, ['report', ...args], io);
  return { exitCode, text: printed.join('\n') };
}

test('a period that is not over has no report: asking again would tell single disclosures', async () => {
  for (const period of [
    ['--month', '2026-03'],
    ['--quarter', '2026-Q1'],
  ]) {
    expect((await run('u-sl', ...period)).text).toContain('PERIOD_INVALID');
  }
  stack.clock.set(Date.parse('2026-04-01T09:00:00Z'));
});

test('a month’s report is a page with charts and tables, in which small numbers are not told', async () => {
  const { exitCode, text } = await run('u-sl', '--month', '2026-03', '--output', 'march.html');
  expect(text).toBe('Written to march.html.');
  expect(exitCode).toBe(0);
  const page = readFileSync(join(folder, 'march.html'), 'utf8');
  expect(page).toContain('From 1 March 2026 to 31 March 2026');
  expect(page.match(/<svg [^>]*role="img"/g)!.length).toBeGreaterThan(2);
  expect(page).toMatch(/<th scope="row">Role ceiling<\/th><td>(\d+|<abbr)/);
  expect(page).not.toMatch(/<script|https?:|maya|jordan|u-pc/);

  const { report } = JSON.parse(`{"report":${(await run('u-sl', '--month', '2026-03', '--json')).text}}`);
  const tableOf = (id: string) => {
    const { columns, rows } = report.tables.find((one: { id: string }) => one.id === id);
    const numberOf = ({ value }: { value: number | null }) => value;
    return {
      columns,
      rows: Object.fromEntries(
        rows.map((row: { label: string; cells: { value: number | null }[] }) => [
          row.label,
          row.cells.map(numberOf),
        ]),
      ),
    };
  };
  const shown = tableOf('disclosed-and-withheld').rows;
  // Twelve requests, and for each the records of two groups of controllers.
  expect(shown['Risk alerts'][0]).toBeGreaterThanOrEqual(12);
  expect(shown['Functional concerns']).toEqual([0, null, 0, 0, null]);
  expect(tableOf('tier-by-category').columns).toEqual([
    'Low',
    'Moderate',
    'High',
    'None of their own',
    'Total',
  ]);
  expect(tableOf('tier-by-category').rows['Safeguarding critical'][3]).toBeGreaterThanOrEqual(12);
  const reasons = Object.keys(tableOf('withheld-by-code').rows);
  expect(reasons).toContain('Role ceiling');
  expect(reasons.join().toUpperCase().replaceAll(' ', '_')).not.toContain(refused);
  expect(JSON.stringify(tableOf('consent-completeness').rows)).not.toMatch(/[[,][1-9][\],]/);
});

test('a quarter tells nothing that its months do not, and a month tells the same whenever it is asked', async () => {
  const csv = async (...period: string[]) => (await run('u-aud', ...period, '--format', 'csv')).text;
  const [february, march] = [await csv('--month', '2026-02'), await csv('--month', '2026-03')];
  const quarter = await csv('--quarter', '2026-Q1');
  const withheld = (label: string, text: string) =>
    new RegExp(`disclosed-and-withheld,${label},Withheld,data subjects in requests,(.*)`).exec(text)?.[1];
  expect(withheld('Functional concerns', february)).toMatch(/^1[2-9]/);
  expect(withheld('Functional concerns', march)).toBe('suppressed');
  // Twelve and one are thirteen: told, the one could be subtracted.
  expect(withheld('Functional concerns', quarter)).toBe('suppressed');
  expect(quarter).toMatch(/disclosed-and-withheld,Risk alerts,Disclosed,data subjects in requests,\d\d/);
  expect(quarter).not.toContain('request-to-disclosure');
  expect(quarter).toContain(/.*consent-completeness.*/.exec(march)![0].replace('2026-03', '2026-Q1'));
  await stack.databases.registry.query(
    `update consent set review_date = '2026-03-01' where subject = 'maya'`,
  );
  expect(await csv('--month', '2026-03')).toBe(march);
});

test('a month tells how things stood at its end, whenever it is first asked for; of one without records there is none', async () => {
  const { registry } = stack.databases;
  const consents = async () => /.*consent-completeness.*Children.*/g.exec(await asked())?.[0];
  const asked = async () => (await run('u-aud', '--month', '2026-02', '--format', 'csv')).text;
  const people = (count: number) =>
    registry.query(
      `insert into person (id, stage) select 'later-' || n, 'CHILD' from generate_series(1, ${count}) n`,
    );
  const before = await consents();
  await registry.query('delete from compliance_report');
  await people(40);
  await registry.query(`update consent set status = 'WITHDRAWN' where superseded_at is null`);
  expect(await consents()).toBe(before);
  for (const period of [
    ['--month', '2019-01'],
    ['--month', '2026-01'],
    ['--quarter', '2025-Q4'],
  ])
    expect((await run('u-sl', ...period)).text).toContain('PERIOD_EMPTY');
  const { rows } = await registry.query('select month from compliance_report order by month');
  expect(rows).toEqual([{ month: '2026-02' }]);
});

test('the same as CSV; of a quarter; of what has not begun', async () => {
  const { text } = await run('u-aud', '--quarter', '2026-Q1', '--format', 'csv');
  expect(text).toContain('period,table,row,column,unit,value\r\n');
  expect(text).toMatch(/2026-Q1,disclosed-and-withheld,Risk alerts,Disclosed,data subjects in requests,\d\d/);
  expect(text).toContain('suppressed');
  expect((await run('u-sl', '--month', '2027-01')).text).toContain('PERIOD_INVALID');
  expect((await run('u-sl')).text).toContain('USAGE');
});

test('statistics are for those who oversee, and reading them is on the ledger', async () => {
  expect(await run('u-sw', '--month', '2026-03')).toMatchObject({ exitCode: 4 });
  const { body } = await stack.ask(
    'u-sl',
    'SAFEGUARDING',
    '{ complianceReport(period: "2026-03") { period } }',
  );
  expect(body.errors[0].extensions.code).toBe('OPERATION_NOT_PERMITTED');
  const person = await stack.ask('u-sl', 'STATISTICS', '{ person(id: "maya") { id } }');
  expect(person.body.errors[0].extensions.code).toBe('PURPOSE_INCOMPATIBLE');
  const { rows } = await stack.databases.registry.query(
    `select count(*)::int as readings from ledger.operation where purpose = 'STATISTICS' and outcome = 'ANSWERED'`,
  );
  expect(rows[0].readings).toBeGreaterThan(0);
});
