import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commands } from '../../cli/commands.ts';
import { runCommand } from '../../cli/runCommand.ts';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';

let stack: Stack;
const folder = mkdtempSync(join(tmpdir(), 'kinview-report-'));
beforeAll(async () => {
  stack = await startStack();
  await givenHarrowVale(stack);
  const query = '{ person(id: "jordan") { health { riskAlerts { description } assessments { summary } } } }';
  for (let n = 0; n < 12; n += 1) await stack.ask('u-pc', 'SAFEGUARDING', query);
  await stack.ask(
    'u-vcs',
    'COORDINATION',
    '{ person(id: "maya") { socialCare { functionalConcerns { description } } } }',
  );
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
  expect(JSON.stringify(tableOf('consent-completeness').rows)).not.toMatch(/[[,][1-9][\],]/);
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
