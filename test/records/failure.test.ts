import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openPool, type Pool } from '../../database/openPool.ts';
import { createReadFacts } from '../../records/facts/readFacts.ts';
import { createLedgerWriter } from '../../records/ledger/createLedgerWriter.ts';
import type { LedgerOperation } from '../../records/ledger/types.ts';
import { applicationRole } from '../../records/migrateRecords.ts';
import { type BreakableLink, breakableLink } from './support/breakableLink.ts';
import { openRegistry, type Registry } from './support/openRegistry.ts';
import { operationOn, socialWorker } from './support/operation.ts';

let registry: Registry;
beforeAll(async () => {
  registry = await openRegistry();
});
afterAll(() => registry.close());

const opened: { end(): Promise<void> }[] = [];
afterEach(async () => {
  for (const resource of opened.splice(0).reverse()) await resource.end();
});

const writerOn = (pool: Pool, more: { deadlineMs?: number; mostWaiting?: number } = {}) =>
  createLedgerWriter({ pool, clock: registry.clock, ...more });

const operation = async (more: Partial<LedgerOperation> = {}): Promise<LedgerOperation> =>
  operationOn(
    await createReadFacts({ pool: registry.owner })(socialWorker, { people: ['ana'], families: [] }),
    registry.clock.now(),
    more,
  );

const timesRecorded = async ({ operationId }: LedgerOperation): Promise<number> => {
  const { rowCount } = await registry.owner.query('select from ledger.operation where operation_id = $1', [
    operationId,
  ]);
  return rowCount ?? 0;
};

async function linked(): Promise<{ link: BreakableLink; pool: Pool }> {
  const link = await breakableLink(registry.url);
  const pool = openPool({ url: link.url, clock: registry.clock, max: 2, role: applicationRole });
  opened.push({ end: link.close }, pool);
  await pool.query('select 1');
  return { link, pool };
}

const unavailable = { name: 'LedgerUnavailable', code: 'LEDGER_UNAVAILABLE' };

test('an answer that was lost after the commit is found again: one receipt, one record', async () => {
  const { link, pool } = await linked();
  const writer = writerOn(pool);
  const asked = await operation();
  link.loseAnswerTo('record_batch');
  const { recorded } = await writer.record(asked);
  const { rows } = await registry.owner.query(
    'select order_no from ledger.operation where operation_id = $1',
    [asked.operationId],
  );
  expect(rows).toEqual([{ order_no: recorded!.orderNo }]);
  expect((await writer.record(await operation())).recorded).toBeDefined();
  await writer.close();
});

test('a connection lost while its backend still works on the batch gives one record, once that has ended', async () => {
  const { link, pool } = await linked();
  const writer = writerOn(pool);
  const asked = await operation();
  const holder = await registry.owner.connect();
  await holder.query('begin');
  await holder.query('select lock_everyone()');
  link.breakAfterSending('record_batch');
  const result = writer.record(asked);
  await new Promise((resolve) => setTimeout(resolve, 300));
  await holder.query('commit');
  holder.release();
  expect((await result).recorded).toBeDefined();
  await writer.close();
  expect(await timesRecorded(asked)).toBe(1);
});

test('a backend that is terminated in the middle of recording costs a retry, not a disclosure', async () => {
  const { pool } = await linked();
  const writer = writerOn(pool);
  const asked = await operation();
  const holder = await registry.owner.connect();
  await holder.query('begin');
  await holder.query('select lock_everyone()');
  const result = writer.record(asked);
  await new Promise((resolve) => setTimeout(resolve, 100));
  const { rowCount } = await registry.owner.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where query like '%record_batch%' and datname = current_database()
     and wait_event_type = 'Lock'`,
  );
  expect(rowCount).toBe(1);
  await holder.query('commit');
  holder.release();
  expect((await result).recorded).toBeDefined();
  expect(await timesRecorded(asked)).toBe(1);
  await writer.close();
});

test('a network that swallows everything ends at the deadline, without a receipt', async () => {
  const { link, pool } = await linked();
  const writer = writerOn(pool, { deadlineMs: 400 });
  link.swallow();
  const started = performance.now();
  await expect(writer.record(await operation())).rejects.toMatchObject(unavailable);
  expect(performance.now() - started).toBeLessThan(2_000);
  await writer.close();
});

test('a database that is not there makes the ledger unavailable', async () => {
  const pool = openPool({ url: 'postgres://127.0.0.1:1/none', clock: registry.clock });
  opened.push(pool);
  const writer = writerOn(pool, { deadlineMs: 300 });
  await expect(writer.record(await operation())).rejects.toMatchObject(unavailable);
  await writer.close();
});

test('a ledger that accepts nothing makes itself unavailable at once, and is back when it accepts again', async () => {
  const writer = writerOn(registry.app);
  await registry.owner.query(`revoke insert on ledger.subject from ${applicationRole}`);
  const refused = await operation();
  await expect(writer.record(refused)).rejects.toMatchObject(unavailable);
  await registry.owner.query(`grant insert on ledger.subject to ${applicationRole}`);
  expect(await timesRecorded(refused)).toBe(0);
  expect((await writer.record(await operation())).recorded).toBeDefined();
  await writer.close();
});

test('a process whose clock is ahead of the database’s records nothing: it would have decided too early', async () => {
  const writer = writerOn(registry.app);
  const early = await operation({ decidedAt: registry.clock.now() + 5_000 });
  await expect(writer.record(early)).rejects.toMatchObject(unavailable);
  await writer.close();
});

test('one operation that can not be stored does not take its neighbours along', async () => {
  const writer = writerOn(registry.app);
  const asked = [
    await operation(),
    await operation({ outcome: 'NONSENSE' as 'ANSWERED' }),
    await operation(),
  ];
  const results = await Promise.allSettled(asked.map((one) => writer.record(one)));
  expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect((results[1] as PromiseRejectedResult).reason).toMatchObject(unavailable);
  await writer.close();
});

test('more than may wait is refused at once; what waits is recorded', async () => {
  const writer = writerOn(registry.app, { mostWaiting: 3 });
  const asked = await Promise.all([1, 2, 3, 4, 5].map(() => operation()));
  const results = await Promise.allSettled(asked.map((one) => writer.record(one)));
  expect(results.map((result) => result.status)).toEqual([
    'fulfilled',
    'fulfilled',
    'fulfilled',
    'rejected',
    'rejected',
  ]);
  await writer.close();
});

test('closing records what waits and refuses what comes', async () => {
  const writer = writerOn(registry.app);
  const waiting = writer.record(await operation());
  const late = await operation();
  const closed = writer.close();
  await expect(writer.record(late)).rejects.toMatchObject(unavailable);
  await closed;
  expect((await waiting).recorded).toBeDefined();
});

test('errors of the ledger quote no row', async () => {
  const writer = writerOn(registry.app);
  const bad = await operation({ outcome: 'NONSENSE' as 'ANSWERED' });
  const error: Error = await writer.record(bad).then(
    () => expect.unreachable(),
    (reason) => reason,
  );
  expect(error.message).not.toContain('ana');
  expect(error.message).not.toContain('NONSENSE');
  await writer.close();
});

test('a writer that believes in texts which the ledger lost sends them again', async () => {
  const writer = writerOn(registry.app);
  await writer.record(await operation());
  await registry.owner.query('truncate ledger.mask, ledger.mask_entry, ledger.facts');
  const asked = await operation();
  expect((await writer.record(asked)).recorded).toBeDefined();
  const { rows } = await registry.owner.query(
    `select e.code, f.text from ledger.operation o join ledger.subject s on s.order_no = o.order_no
     join ledger.mask_entry e on e.mask = s.mask join ledger.facts f on f.hash = s.facts where operation_id = $1`,
    [asked.operationId],
  );
  expect(rows).toEqual([{ code: 'CONSENT', text: asked.subjects[0]!.decidedOn!.text }]);
});
