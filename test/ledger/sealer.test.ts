import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createReadFacts } from '../../records/facts/readFacts.ts';
import { folder } from '../../sealer/destinations/folder.ts';
import { readSettings } from '../../sealer/readSettings.ts';
import { newSealKey, readSealKey } from '../../sealer/sealKey.ts';
import { describe } from '../../verifier/describe.ts';
import { verifyLedger } from '../../verifier/verifyLedger.ts';
import { operationOn, socialWorker } from '../records/support/operation.ts';
import { openLedger, type SealedLedger } from './support/sealedLedger.ts';

let ledger: SealedLedger;
beforeEach(async () => {
  ledger = await openLedger();
});
afterEach(() => ledger.close());

const notes = () =>
  readdirSync(ledger.checkpoints)
    .sort()
    .map((name) => readFileSync(join(ledger.checkpoints, name), 'utf8'));
const alarms = () => ledger.logs.text().match(/"alarm":"\w+"/g) ?? [];
const verify = async (publicKey = ledger.key.verifier, checkpoints = [ledger.checkpoints]) =>
  verifyLedger({ exports: [await ledger.export()], checkpoints, publicKey });

test('a new key is endorsed by the old one, and trusted from there on; the old one no longer', async () => {
  const next = newSealKey('harrow-vale-2027');
  const writer = ledger.writer();
  const old = ledger.sealer();
  await ledger.record(writer, 1);
  await old.round();
  const unendorsed = ledger.sealer({ key: readSealKey(next.secret) });
  await unendorsed.round();
  expect(alarms()).toContain('"alarm":"LEDGER_NOT_SEALED"');
  expect(ledger.logs.text()).toContain('SEAL_KEY_UNENDORSED');
  const before = notes().length;
  const rotating = ledger.sealer({
    key: readSealKey(next.secret),
    previousKey: readSealKey(ledger.key.secret),
  });
  await rotating.round();
  expect(notes().length).toBe(before + 1);
  expect(notes()[before]).toContain(`next-key ${next.verifier}`);
  // A sealer that still has the old key signs nothing more, though the endorsement bears its signature, too.
  const refusals = alarms().length;
  await ledger.record(writer, 1);
  await old.round();
  expect(alarms().slice(refusals)).toEqual(['"alarm":"LEDGER_NOT_SEALED"']);
  expect(notes().length).toBe(before + 1);
  await rotating.round();
  expect(notes().length).toBe(before + 2);
  expect((await verify()).faults).toEqual([]);
  expect((await verify(newSealKey('other').verifier)).faults[0]).toMatchObject({
    code: 'CHECKPOINT_INVALID',
    at: 'checkpoint 1',
  });
});

test('a database that was set back is not signed over: two histories would have one number', async () => {
  const writer = ledger.writer();
  const first = ledger.sealer();
  // A sealer begins by itself: its first checkpoint is signed before there is anything to seal, its second over both.
  await first.round();
  await ledger.record(writer, 2);
  await first.round();
  await first.close();
  expect(notes()).toHaveLength(2);
  await ledger.registry.owner.query('delete from ledger.checkpoint where number = 2');
  await ledger.registry.owner.query('truncate ledger.sealed');
  const restarted = ledger.sealer();
  await restarted.round();
  expect(ledger.logs.text()).toContain('LEDGER_WENT_BACK');
  expect(notes()).toHaveLength(2);
});

test('the same number signed twice differently, in two places, is a fork', async () => {
  const other = join(ledger.home, 'other');
  const writer = ledger.writer();
  await ledger.record(writer, 2);
  await ledger.sealer().round();
  await ledger.registry.owner.query('delete from ledger.checkpoint');
  await ledger.registry.owner.query('delete from ledger.delivery');
  await ledger.registry.owner.query('truncate ledger.sealed');
  ledger.registry.clock.advance(60_000);
  await ledger.sealer({ destinations: [folder(other)] }).round();
  expect((await verify(undefined, [ledger.checkpoints])).faults).toEqual([]);
  expect((await verify(undefined, [ledger.checkpoints, other])).faults).toContainEqual(
    expect.objectContaining({ code: 'FORKED', at: 'checkpoint 1' }),
  );
});

test('rows that were altered before they were sealed are an alarm, and their batch is sealed as it was recorded', async () => {
  const writer = ledger.writer();
  const sealer = ledger.sealer();
  await sealer.round();
  await ledger.record(writer, 2);
  const { rows } = await ledger.registry.owner.query(`update ledger.operation set requester = 'u-x'
    where order_no = (select max(order_no) from ledger.batch) returning order_no::text as "orderNo"`);
  await sealer.round();
  expect(alarms()).toEqual(['"alarm":"LEDGER_ALTERED"']);
  expect((await verify()).faults).toMatchObject([{ code: 'EDITED', at: `batch ${rows[0].orderNo}` }]);
  // Nor is it believed who was given what, or what the log goes on from, when that was changed.
  const { owner } = ledger.registry;
  await owner.query('update ledger.delivery set number = 1000');
  await sealer.round();
  expect(alarms().slice(1)).toEqual(['"alarm":"CHECKPOINT_NOT_DELIVERED"']);
  expect(sealer.status().behind).toHaveLength(1);
  await owner.query('update ledger.delivery set number = 2');
  await owner.query("update ledger.checkpoint set frontier = sha256('x') where size > 0");
  const count = notes().length;
  await ledger.record(writer, 1);
  await sealer.round();
  expect(ledger.logs.text()).toContain('CHECKPOINT_ALTERED');
  expect(notes()).toHaveLength(count);
});

test('what was put in later is named by who verifies: by its order number, its moment, its decision or its operation', async () => {
  const sealer = ledger.sealer();
  const { owner, app, clock } = ledger.registry;
  const writer = ledger.writer();
  const found = await createReadFacts({ pool: app })(socialWorker, { people: ['ana'], families: [] });
  const operation = operationOn(found, clock.now());
  await owner.query("select setval('order_no', 1000)");
  await writer.record(operation);
  for (const _round of [1, 2]) {
    await sealer.round();
    clock.advance(400_000);
    await ledger.record(writer, 1);
  }
  await sealer.round();
  expect(await verify()).toMatchObject({ verdict: 'WHOLE', batches: 3 });
  await writer.record({ ...operation, decidedAt: clock.now() });
  await writer.record({ ...operationOn(found, clock.now()), decidedAt: operation.decidedAt });
  await owner.query("select setval('order_no', 900)");
  await ledger.record(ledger.writer(), 1);
  await owner.query("select setval('order_no', 1100)");
  await sealer.round();
  for (const minutes of [-30, 30]) {
    await ledger.record(ledger.writer(minutes * 60_000), 1, minutes * 60_000);
    await sealer.round();
  }
  expect(alarms()).toEqual(Array(2).fill('"alarm":"LEDGER_MISDATED"'));
  expect((await verify()).faults).toMatchObject([
    { code: 'MISDATED', at: 'row 901.0', says: expect.stringContaining('order number') },
    { code: 'INSERTED', at: 'row 1004.0', says: expect.stringContaining('already') },
    { code: 'MISDATED', at: 'row 1005.0', says: expect.stringContaining('decided') },
    { code: 'MISDATED', at: 'row 1101.0', says: expect.stringContaining('does not cover it') },
    { code: 'MISDATED', at: 'row 1102.0', says: expect.stringContaining('which covers it') },
  ]);
});

test('several sealers of one ledger sign one history; what is quiet is sealed every five minutes, and a sealer that stands still is told', async () => {
  const writer = ledger.writer();
  const sealers = [ledger.sealer(), ledger.sealer(), ledger.sealer()];
  for (const _round of [1, 2, 3]) {
    await ledger.record(writer, 2);
    await Promise.all(sealers.map((sealer) => sealer.round()));
  }
  await sealers[0]!.round();
  expect(await verify()).toMatchObject({ faults: [], exposed: { batches: 0 } });
  const count = notes().length;
  await sealers[0]!.round();
  expect(notes()).toHaveLength(count);
  ledger.registry.clock.advance(300_000);
  await sealers[0]!.round();
  expect(notes()).toHaveLength(count + 1);
  expect((await verify()).faults).toEqual([]);
  expect((await verify()).gaps).toEqual({ count: 0, first: [] });
  ledger.registry.clock.advance(660_000);
  expect(await verify()).toMatchObject({
    verdict: 'NOT_WHOLE',
    faults: [{ code: 'CHECKPOINT_MISSING', at: `checkpoint ${count + 2}` }],
  });
  // When it goes on, the time without it is told ever after, with what waited meanwhile.
  await ledger.record(writer, 2);
  await sealers[0]!.round();
  const told = await verify();
  const gap = { from: count + 1, to: count + 2, batches: 2 };
  expect(told).toMatchObject({ verdict: 'WHOLE', gaps: { count: 1, first: [gap] } });
  expect(told.gaps.first[0]!.until - told.gaps.first[0]!.since).toBeGreaterThan(600_000);
  expect(describe(told)).toMatch(/^Whole.*\nNothing was signed for too long, 1 time\..*\n.*2 batches waited/);
});

test('settings say what is missing or wrong, and never the key', () => {
  const { secret } = newSealKey('k');
  const good = {
    DATABASE_URL: 'postgres://x',
    KINVIEW_SEAL_KEY: secret,
    KINVIEW_SEAL_TO: 'folder:/a store:https://s.example/b',
  };
  expect(readSettings(good).destinations.map(({ name }) => name)).toEqual([
    'folder:/a',
    'store:https://s.example/b',
  ]);
  const codes: [NodeJS.ProcessEnv, string][] = [
    [{ ...good, KINVIEW_SEAL_KEY: '' }, 'CONFIG_MISSING'],
    [{ ...good, KINVIEW_SEAL_KEY: secret.slice(0, -4) }, 'SEAL_KEY_INVALID'],
    [{ ...good, KINVIEW_SEAL_TO: 'ftp://x' }, 'CONFIG_INVALID'],
    [{ ...good, KINVIEW_SEAL_SECONDS: '0' }, 'CONFIG_INVALID'],
    [{ ...good, KINVIEW_SEAL_HEADERS: '{' }, 'CONFIG_INVALID'],
  ];
  for (const [env, code] of codes) {
    expect(() => readSettings(env)).toThrow(expect.objectContaining({ code }));
  }
});
