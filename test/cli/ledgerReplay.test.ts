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

/** Another mask in the place of the operation's, under its own hash. */
async function forge(receipt: string): Promise<void> {
  const { registry } = stack.databases;
  const { rows } = await registry.query(
    `select s.order_no, s.leaf, k.text from ledger.operation o join ledger.subject s on s.order_no = o.order_no
     join ledger.mask k on k.hash = s.mask where o.operation_id = $1 and k.text like '%ROLE_CEILING%'`,
    [receipt],
  );
  const [{ order_no: order, leaf, text }] = rows;
  const honest = '"effect":"WITHHELD","code":"ROLE_CEILING","rule":"P16"';
  const forged = text.replaceAll(honest, '"effect":"DISCLOSED","code":"DUTY","rule":"P20"');
  await registry.query(`insert into ledger.mask values (sha256(convert_to($1, 'UTF8')), $1)`, [forged]);
  await registry.query(
    `insert into ledger.mask_entry select sha256(convert_to($1, 'UTF8')), position, source, data_class,
       case code when 'ROLE_CEILING' then 'DISCLOSED' else effect end, case code when 'ROLE_CEILING' then 'DUTY' else code end,
       case code when 'ROLE_CEILING' then 'P20' else rule end, controllers, fields, legal_basis, obligations, grounds
     from ledger.mask_entry where mask = sha256(convert_to($2, 'UTF8'))`,
    [forged, text],
  );
  const mask = `sha256(convert_to($1, 'UTF8'))`;
  await registry.query(`update ledger.subject set mask = ${mask} where order_no = $2 and leaf = $3`, [
    forged,
    order,
    leaf,
  ]);
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
  const under = { agreements: { '2026-1': 6 }, code: expect.stringMatching(/^[0-9a-f]{12}$/) };
  const whole = { operations: 1, decisions: 6, ...under, differences: [], archived: [] };
  expect(one).toEqual({ exitCode: 0, report: whole });
  const sample = await run('--sample', '50', '--seed', 'March');
  expect(sample).toMatchObject({ exitCode: 0, report: { operations: 3, differences: [] } });
  expect(await run('--sample', '2', '--seed', 'March')).toEqual(
    await run('--sample', '2', '--seed', 'March'),
  );

  // Whoever works out every hash again forges a decision that the table does not take.
  await forge(receipt);
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

test('texts that are not those whose hashes were recorded, or are gone, are not believed', async () => {
  const { registry } = stack.databases;
  const found = async (receipt: string) => {
    const { exitCode, report } = await run('--operation', receipt);
    expect(exitCode).toBe(1);
    return new Set(report.differences.map(({ again }: { again: string }) => again));
  };
  const jordan = '{ person(id: "jordan") { health { riskAlerts { description } } } }';
  const { receipt } = await stack.ask('u-pc', 'SAFEGUARDING', jordan);
  expect((await run('--operation', receipt)).report.differences).toEqual([]);
  await registry.query(`update ledger.facts set text = text || ' '`);
  expect(await found(receipt)).toEqual(new Set(['FACTS_ALTERED']));
  await registry.query('delete from ledger.facts');
  expect(await found(receipt)).toEqual(new Set(['FACTS_MISSING']));
  await registry.query(`update ledger.mask_entry set code = 'CONSENT' where code = 'DUTY_OVER_OBJECTION'`);
  expect(await found(receipt)).toEqual(new Set(['MASK_ALTERED']));
  await registry.query('delete from ledger.mask_entry');
  expect(await found(receipt)).toEqual(new Set(['MASK_ALTERED']));
  await registry.query('delete from ledger.mask');
  expect(await found(receipt)).toEqual(new Set(['MASK_MISSING']));
});

test('where one code has another rule for each of two controllers, each is recorded with its own', async () => {
  // No agreement is in force any more: what was one's own organisation's, and what another's, has no legal basis.
  stack.clock.set(Date.parse('2029-02-01T09:00:00Z'));
  await givenHarrowVale(stack);
  const alerts = '{ person(id: "maya") { socialCare { riskAlerts { id } } } }';
  const { receipt } = await stack.ask('u-sw', 'SAFEGUARDING', alerts);
  const rows = (await stack.ledgerRows(receipt)).filter(({ dataClass }) => dataClass === 'RISK_ALERT');
  expect(rows.map(({ code, rule, controllers }) => [code, rule, controllers])).toEqual([
    ['NO_LEGAL_BASIS', 'P18', ['LA-A']],
    ['NO_LEGAL_BASIS', 'P20', ['LA-B']],
  ]);
  expect((await run('--operation', receipt)).report.differences).toEqual([]);
});
