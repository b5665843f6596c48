import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createReadFacts, type ReadFacts } from '../../records/facts/readFacts.ts';
import { createLedgerWriter } from '../../records/ledger/createLedgerWriter.ts';
import type { LedgerWriter } from '../../records/ledger/types.ts';
import { openRegistry, type Registry } from './support/openRegistry.ts';
import { operationOn, socialWorker } from './support/operation.ts';
import { consentRow, tierRow } from './support/rows.ts';

let registry: Registry;
let readFacts: ReadFacts;
let writer: LedgerWriter;
beforeAll(async () => {
  registry = await openRegistry();
  readFacts = createReadFacts({ pool: registry.app });
  await registry.add({ consent: [consentRow('ana', 'mum'), consentRow('ben', 'mum')] });
});
beforeEach(() => {
  writer = createLedgerWriter({ pool: registry.app, clock: registry.clock });
  return () => writer.close();
});
afterAll(() => registry.close());

const person = (id: string) => readFacts(socialWorker, { people: [id], families: [] });
const now = () => registry.clock.now();

test('a decision that a withdrawal overtook is stale; nothing of it is recorded, and fresh facts go through', async () => {
  const before = operationOn(await person('ana'), now());
  await registry.owner.query(`update consent set status = 'WITHDRAWN' where id = 'consent-ana'`);
  expect(await writer.record(before)).toEqual({ stale: true });
  const { rowCount } = await registry.owner.query('select from ledger.operation where operation_id = $1', [
    before.operationId,
  ]);
  expect(rowCount).toBe(0);
  const { recorded } = await writer.record(operationOn(await person('ana'), now()));
  expect(recorded).toBeDefined();
});

test('only the operation whose subject changed leaves its batch; its neighbours are recorded', async () => {
  const [ana, ben] = [await person('ana'), await person('ben')];
  await registry.owner.query(`update consent set status = 'DISPUTED' where id = 'consent-ben'`);
  const results = await Promise.all([
    writer.record(operationOn(ana, now())),
    writer.record(operationOn(ben, now())),
    writer.record(operationOn(ana, now())),
  ]);
  expect(results.map((result) => 'stale' in result)).toEqual([false, true, false]);
  expect(results[0]!.recorded!.orderNo).toBe(results[2]!.recorded!.orderNo);
});

test("a tier set for one child makes decisions about the other child's parents stale", async () => {
  const father = operationOn(await person('dad'), now());
  await registry.add({ risk_tier: [tierRow('ana')] });
  expect(await writer.record(father)).toEqual({ stale: true });
});

test('a decision under an agreement that was replaced is stale', async () => {
  const before = operationOn(await person('ana'), now());
  await registry.owner.query(`insert into agreement_in_force (version) values ('v2')`);
  const result = await writer.record(before);
  await registry.owner.query(`insert into agreement_in_force (version) values ('v1')`);
  expect(result).toEqual({ stale: true });
});

test("a decision that the clock ended is stale by the database's clock, to the millisecond of recording", async () => {
  const operation = operationOn(await person('ana'), now(), { validUntil: now() + 3_600_000 });
  const first = await writer.record(operation);
  expect(first.recorded!.recordedAt).toBeLessThan(operation.validUntil!);
  registry.clock.advance(3_600_000);
  expect(await writer.record({ ...operation, operationId: crypto.randomUUID() })).toEqual({ stale: true });
});

test('a subject that has gone is stale, and one that nobody ever knew needs no facts', async () => {
  const found = await person('ana');
  const gone = operationOn(found, now());
  const subjects = [{ ...gone.subjects[0]!, subject: 'nobody' }];
  expect(await writer.record({ ...gone, subjects })).toEqual({ stale: true });
  const { recorded } = await writer.record({ ...gone, subjects: [] });
  expect(recorded).toBeDefined();
});
