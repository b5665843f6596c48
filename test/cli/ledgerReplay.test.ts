import { afterAll, beforeAll, expect, test } from 'vitest';
import { commands } from '../../cli/commands.ts';
import { runCommand } from '../../cli/runCommand.ts';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';

let stack: Stack;
let url: string;
beforeAll(async () => {
  stack = await startStack();
  await givenHarrowVale(stack);
  url = stack.gatewayEnvironment().DATABASE_URL!;
});
afterAll(() => stack.close());

async function run(...args: string[]) {
  const printed: string[] = [];
  const io = {
    env: { DATABASE_URL: url },
    folder: '/',
    print: (text: string) => void printed.push(text),
    say: (text: string) => void printed.push(text),
  };
  const exitCode = await runCommand(commands, ['ledger', 'replay', '--json', ...args], io);
  return { exitCode, report: JSON.parse(printed.join('\n')) };
}

const query = '{ person(id: "jordan") { health { riskAlerts { description } assessments { summary } } } }';

test('rows, and samples, come out as they were recorded; a row that was altered is listed', async () => {
  const { receipt } = await stack.ask('u-pc', 'SAFEGUARDING', query);
  await stack.ask('u-ed', 'SAFEGUARDING', query);
  await stack.ask(
    'u-vcs',
    'COORDINATION',
    '{ person(id: "nobody") { id } family(id: "harrow-vale") { leadOrganisation } }',
  );
  const one = await run('--operation', receipt);
  expect(one).toEqual({ exitCode: 0, report: { operations: 1, decisions: 6, differences: [] } });
  const sample = await run('--sample', '50', '--seed', 'March');
  expect(sample).toMatchObject({ exitCode: 0, report: { operations: 3, differences: [] } });
  expect(await run('--sample', '2', '--seed', 'March')).toEqual(
    await run('--sample', '2', '--seed', 'March'),
  );

  await stack.databases.registry.query(`update ledger.mask_entry set effect = 'DISCLOSED', code = 'DUTY', rule = 'P20'
    where code = 'ROLE_CEILING'`);
  const { exitCode, report } = await run('--operation', receipt);
  expect(exitCode).toBe(1);
  expect(report.differences[0]).toMatchObject({
    operationId: receipt,
    subject: 'jordan',
    dataClass: 'ASSESSMENT_SUMMARY',
    recorded: 'DISCLOSED DUTY P20',
    again: 'WITHHELD ROLE_CEILING P16',
  });
});

test('what a decision was taken under must be at hand; a wrong question says what is wrong', async () => {
  await stack.databases.registry.query(`update ledger.operation set agreement_version = '2019-1'`);
  const { exitCode, report } = await run('--sample', '5');
  expect(exitCode).toBe(1);
  expect(report.differences[0].again).toBe('AGREEMENT_UNKNOWN');
  expect((await run()).report.error.code).toBe('USAGE');
  expect((await run('--sample', 'many')).report.error.code).toBe('USAGE');
  expect((await run('--sample', '1', '--agreement', 'nowhere.json')).report.error.code).toBe(
    'FILE_UNREADABLE',
  );
});
