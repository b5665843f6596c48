import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPool } from '../../database/openPool.ts';
import { createReadFacts } from '../../records/facts/readFacts.ts';
import { createLedgerWriter } from '../../records/ledger/createLedgerWriter.ts';
import { applicationRole } from '../../records/migrateRecords.ts';
import { breakableLink } from '../records/support/breakableLink.ts';
import { openRegistry, type Registry } from '../records/support/openRegistry.ts';
import { operationOn, socialWorker } from '../records/support/operation.ts';
import { findChainFaults } from '../support/findChainFaults.ts';

let registry: Registry;
beforeAll(async () => {
  registry = await openRegistry();
});
afterAll(() => registry.close());

test('a batch that was recorded is found again although somebody is being changed meanwhile', async () => {
  const link = await breakableLink(registry.url);
  const pool = openPool({ url: link.url, clock: registry.clock, max: 2, role: applicationRole });
  await pool.query('select 1');
  const writer = createLedgerWriter({ pool, clock: registry.clock });
  const read = createReadFacts({ pool: registry.owner });
  const about = async (person: string) =>
    operationOn(await read(socialWorker, { people: [person], families: [] }), registry.clock.now());
  const [ana, ben] = [await about('ana'), await about('ben')];
  const [changer, blocker] = await Promise.all([registry.owner.connect(), registry.owner.connect()]);
  await blocker.query('begin; lock table ledger.subject in access exclusive mode');
  link.loseAnswerTo('record_batch');
  const results = Promise.all([writer.record(ana), writer.record(ben)]);
  await untilWaiting(1);
  // Whoever waits for the recorder has the lock as soon as it is done, before the writer can ask again.
  await changer.query('begin');
  const locked = changer.query('select pg_advisory_xact_lock(subject_key($1))', ['ana']);
  await untilWaiting(2);
  await blocker.query('rollback');
  blocker.release();
  await locked;
  await pause(300);
  await changer.query('commit');
  changer.release();
  const [first, second] = await results;
  expect(first!.recorded!.orderNo).toBe(second!.recorded!.orderNo);
  const { rows } = await registry.owner.query('select operation_id from ledger.operation');
  expect(rows).toHaveLength(2);
  expect((await findChainFaults(registry.owner)).faults).toEqual([]);
  await writer.close();
  await pool.end();
  await link.close();
});

async function untilWaiting(count: number): Promise<void> {
  const waiting = `select count(*)::int from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await registry.owner.query(waiting)).rows[0].count < count) await pause(5);
}
