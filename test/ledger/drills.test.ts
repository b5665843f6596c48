import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LedgerWriter } from '../../records/ledger/types.ts';
import { folder } from '../../sealer/destinations/folder.ts';
import { describe } from '../../verifier/describe.ts';
import type { Fault } from '../../verifier/fault.ts';
import { verifyLedger } from '../../verifier/verifyLedger.ts';
import { runLedgerCommand } from './support/runLedgerCommand.ts';
import { openLedger, type SealedLedger } from './support/sealedLedger.ts';

let ledger: SealedLedger;
let first: LedgerWriter;
let second: LedgerWriter;
/** Order numbers by chain, oldest first. */
let orders: [string[], string[]];

beforeAll(async () => {
  ledger = await openLedger();
  const sealer = ledger.sealer();
  [first, second] = [ledger.writer(), ledger.writer()];
  for (const _round of [1, 2, 3]) {
    await ledger.record(first, 2);
    await ledger.record(second, 2);
    await sealer.round();
  }
  const { rows } = await ledger.registry.owner.query<{ orders: string[] }>(
    `select array_agg(order_no::text order by position) as orders from ledger.batch group by chain order by min(order_no)`,
  );
  orders = [rows[0]!.orders, rows[1]!.orders];
  // What the verifier is given besides the export lies still; the drills change the database.
  await sealer.close();
});
afterAll(() => ledger.close());

const sql = (text: string, values: unknown[] = []) => ledger.registry.owner.query(text, values);

async function verify(checkpoints = ledger.checkpoints, file?: string, made?: number) {
  const exports = [file ?? (await ledger.export())];
  return verifyLedger({ exports, checkpoints: [checkpoints], publicKey: ledger.key.verifier, made });
}

/** Changes the database in a copy of it that is taken back afterwards, and verifies what is exported from it. */
async function drill(...statements: string[]): Promise<readonly Fault[]> {
  const tables = ['batch', 'operation', 'subject', 'mask', 'mask_entry', 'sealed', 'checkpoint'];
  for (const table of tables) await sql(`create table kept_${table} as table ledger.${table}`);
  try {
    for (const statement of statements) await sql(statement);
    return (await verify()).faults;
  } finally {
    for (const table of tables.toReversed()) await sql(`delete from ledger.${table}`);
    for (const table of tables) {
      await sql(`insert into ledger.${table} table kept_${table}`);
      await sql(`drop table kept_${table}`);
    }
  }
}

test('a ledger that nobody touched holds, and what is not yet under a checkpoint is named', async () => {
  const whole = await verify();
  expect(whole).toMatchObject({ faults: [], chains: 2, batches: 12, rows: 36, checkpoints: 4 });
  expect(whole.last).toMatchObject({ number: 4, size: 12 });
  expect(whole.exposed).toEqual({ batches: 0, rows: 0, from: null });
  await ledger.record(first, 1);
  expect(await verify()).toMatchObject({ faults: [], exposed: { batches: 1, rows: 3 }, last: { size: 12 } });
  const { rows } = await sql('select max(order_no)::text as last from ledger.batch');
  const { last } = rows[0] as { last: string };
  for (const table of ['subject', 'operation', 'batch'])
    await sql(`delete from ledger.${table} where order_no = ${last}`);
});

test('edited: who asked, whom it was about, what was shown, what is searched, and when', async () => {
  const [, order] = orders[0];
  const edited = (leaf: number) => [{ code: 'EDITED', at: `row ${order}.${leaf}` }];
  const where = `where order_no = ${order}`;
  const faults = async (...statements: string[]) => expect(await drill(...statements), statements[0]);
  (await faults(`update ledger.operation set requester = 'u-pc' ${where}`)).toMatchObject(edited(0));
  (await faults(`update ledger.operation set purpose = null ${where}`)).toMatchObject(edited(0));
  (await faults(`update ledger.subject set subject = 'mum' ${where} and leaf = 2`)).toMatchObject(edited(2));
  (await faults(`update ledger.subject set epoch = epoch + 1 ${where} and leaf = 1`)).toMatchObject(
    edited(1),
  );
  const other = `(select mask from ledger.subject ${where} and leaf = 2)`;
  (await faults(`update ledger.subject set mask = ${other} ${where} and leaf = 1`)).toMatchObject(edited(1));
  (
    await faults(`update ledger.operation set recorded_at = recorded_at + interval '1 day' ${where}`)
  ).toMatchObject(edited(0));
  const mask = `(select mask from ledger.subject ${where} and leaf = 1)`;
  for (const statement of [
    `update ledger.mask set text = replace(text, 'DISCLOSED', 'WITHHELD') where hash = ${mask}`,
    `update ledger.mask_entry set effect = 'WITHHELD' where mask = ${mask}`,
  ]) {
    const found = await drill(statement);
    expect(found, statement).toHaveLength(6);
    expect(found).toContainEqual(expect.objectContaining(edited(1)[0]!));
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['EDITED']));
  }
});

test('deleted: a row, an operation with its subjects, a mask, a whole batch', async () => {
  const [, , order] = orders[1];
  expect(await drill(`delete from ledger.subject where order_no = ${order} and leaf = 2`)).toMatchObject([
    { code: 'DELETED', at: `row ${order}.2` },
  ]);
  expect(
    await drill(
      `delete from ledger.operation where order_no = ${order}`,
      `delete from ledger.subject where order_no = ${order}`,
    ),
  ).toMatchObject([0, 1, 2].map((leaf) => ({ code: 'DELETED', at: `row ${order}.${leaf}` })));
  const [fault] = await drill(
    ...['subject', 'operation', 'batch'].map(
      (table) => `delete from ledger.${table} where order_no = ${order}`,
    ),
  );
  expect(fault).toMatchObject({ code: 'DELETED', at: `batch ${order}` });
  const mask = `(select mask from ledger.subject where order_no = ${order} and leaf = 1)`;
  const masked = await drill(
    `create table gone as select ${mask} as hash`,
    'delete from ledger.mask_entry where mask = (select hash from gone)',
    'delete from ledger.mask where hash = (select hash from gone)',
    'drop table gone',
  );
  expect(masked).toContainEqual(expect.objectContaining({ code: 'DELETED', at: `row ${order}.1` }));
});

test('reordered: two rows of a batch, two batches of a chain', async () => {
  const [, , third, fourth] = orders[0];
  const faults = await drill(`update ledger.subject set leaf = 3 - leaf where order_no = ${third}`);
  expect(faults).toMatchObject([
    { code: 'REORDERED', at: `row ${third}.1`, says: `it was recorded as row ${third}.2` },
    { code: 'REORDERED', at: `row ${third}.2` },
  ]);
  const swapped = await drill(
    `update ledger.batch set position = 99 where order_no = ${third}`,
    `update ledger.batch set position = 3 where order_no = ${fourth}`,
    `update ledger.batch set position = 4 where order_no = ${third}`,
  );
  expect(swapped[0]!.at).toMatch(new RegExp(`batch ${third}|position 3`));
});

test('inserted: a row into a batch, a batch of nobody, rows of no batch', async () => {
  const [order] = orders[0];
  const row = `select order_no, 3, operation, recorded_at, 'mum', epoch, facts, mask from ledger.subject where order_no = ${order} and leaf = 2`;
  expect(await drill(`insert into ledger.subject ${row}`)).toMatchObject([
    { code: 'INSERTED', at: `row ${order}.3` },
  ]);
  const twin = row.replace('3,', '2,');
  expect(await drill(`insert into ledger.subject ${twin}`)).toMatchObject([
    { code: 'INSERTED', at: `row ${order}.2` },
  ]);
  const stray = row.replace('select order_no, 3, operation', 'select 999999, 1, 0');
  expect(await drill(`insert into ledger.subject ${stray}`)).toMatchObject([
    { code: 'INSERTED', at: 'row 999999.1' },
  ]);
});

test('truncated: the end of a chain, with and without its traces in the log', async () => {
  const ends = orders[1].slice(-2);
  const gone = ['subject', 'operation', 'batch'].map(
    (table) => `delete from ledger.${table} where order_no in (${ends})`,
  );
  expect(await drill(...gone)).toMatchObject([{ code: 'TRUNCATED', at: `batch ${ends[0]}` }]);
  const [fault] = await drill(...gone, `delete from ledger.sealed where order_no in (${ends})`);
  expect(fault).toMatchObject({ code: 'TRUNCATED', at: expect.stringMatching(/^chain .* position 5$/) });
});

test('a chain that was dropped, with and without its traces in the log', async () => {
  const gone = ['subject', 'operation', 'batch'].map(
    (table) => `delete from ledger.${table} where order_no in (${orders[1]})`,
  );
  expect(await drill(...gone)).toMatchObject([{ code: 'DROPPED_CHAIN', at: `batch ${orders[1][0]}` }]);
  const faults = await drill(
    ...gone,
    `delete from ledger.sealed where order_no in (${orders[1]})`,
    'create table numbered as select order_no, row_number() over (order by leaf) - 1 as leaf from ledger.sealed',
    'update ledger.sealed s set leaf = 1000 + n.leaf from numbered n where n.order_no = s.order_no',
    'update ledger.sealed set leaf = leaf - 1000',
    'drop table numbered',
  );
  expect(faults[0]).toMatchObject({
    code: 'DROPPED_CHAIN',
    at: expect.stringMatching(/^chain .* position 1$/),
  });
});

test('forked: a history that was rewritten from a row on, with every hash worked out again', async () => {
  const [, , , fourth] = orders[0];
  const forge = (withLog: boolean) => [
    `update ledger.batch set root = sha256('forged') where order_no = ${fourth}`,
    `do $$ declare b ledger.batch; previous bytea; begin
       for b in select * from ledger.batch where chain = (select chain from ledger.batch where order_no = ${fourth}) order by position loop
         previous := coalesce(previous, b.previous_head);
         update ledger.batch set previous_head = previous, head = ledger.next_head(previous, b.root, b.order_no, ms(b.recorded_at))
           where order_no = b.order_no returning head into previous;
       end loop; end $$`,
    ...(withLog
      ? [
          'update ledger.sealed s set head = b.head, hashes = null from ledger.batch b where b.order_no = s.order_no',
        ]
      : []),
  ];
  const [fault] = await drill(...forge(false));
  expect(fault).toMatchObject({ code: 'FORKED', at: `batch ${fourth}` });
  const rewritten = await drill(...forge(true));
  expect(rewritten).toContainEqual(
    expect.objectContaining({ code: 'FORKED', at: expect.stringMatching(/^chain .* position 4$/) }),
  );
});

test('an export of before the last checkpoints holds as far as it goes, and says so; one that was cut off is told by its moment', async () => {
  const file = await ledger.export('early.ndjson');
  const last = Math.max(...orders.flat().map(Number));
  const later = join(ledger.home, 'later');
  cpSync(ledger.checkpoints, later, { recursive: true });
  const sealer = ledger.sealer({ destinations: [folder(later)] });
  await ledger.record(ledger.writer(), 1);
  const waiting = await ledger.export('waiting.ndjson');
  await sealer.round();
  // What waited for a checkpoint when it was exported is exactly what the next one covers.
  expect(await verify(later, waiting)).toMatchObject({
    verdict: 'WHOLE',
    last: { number: 5 },
    exposed: { batches: 0, rows: 0 },
  });
  await ledger.record(ledger.writer(), 1);
  await sealer.round();
  await sealer.close();
  const early = await verify(later, file);
  const newer = { to: 6, batches: 2 };
  expect(early).toMatchObject({ verdict: 'OLDER', faults: [], last: { number: 4 }, newer });
  expect(describe(early)).toMatch(/^Older than checkpoint 5.*Checkpoints 5 to 6 are newer than the export/s);
  const given = ['--export', 'early.ndjson', '--checkpoints', 'later'];
  expect(await runLedgerCommand(ledger, ['verify', ...given])).toMatchObject({ code: 5 });
  const when = (ms: number) => ['--made', new Date(early.exportedAt + ms).toISOString()];
  expect(await runLedgerCommand(ledger, ['verify', ...given, ...when(0)])).toMatchObject({ code: 0 });
  // What is no moment would be one long before; and an export that says to be made later contradicts it.
  for (const made of ['now', '2026-11-22', '2026-11-22T09:30:00'])
    expect(await runLedgerCommand(ledger, ['verify', ...given, '--made', made])).toMatchObject({ code: 3 });
  expect(await runLedgerCommand(ledger, ['verify', ...given, ...when(-400_000)])).toMatchObject({ code: 1 });
  // Signed before the moment given, and not in it.
  expect((await verify(later, file, early.newer!.since + 1)).verdict).toBe('OLDER');
  const cutOff = await verify(later, file, early.exportedAt + 600_000);
  expect(cutOff.faults.map(({ code }) => code)).toEqual(['DROPPED_CHAIN', 'DROPPED_CHAIN', 'MISDATED']);
  expect(await verify(later)).toMatchObject({ verdict: 'WHOLE', last: { number: 6 }, newer: null });
  for (const table of ['subject', 'operation', 'batch', 'sealed'])
    await sql(`delete from ledger.${table} where order_no > ${last}`);
  // The same without what came later, and exported later: that was cut off.
  expect((await verify(later)).faults).toMatchObject([{ code: 'DROPPED_CHAIN' }, { code: 'DROPPED_CHAIN' }]);
});
