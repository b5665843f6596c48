import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { CodedError } from '../../database/codedError.ts';
import { folder } from '../../sealer/destinations/folder.ts';
import { objectStore } from '../../sealer/destinations/objectStore.ts';
import { webhook } from '../../sealer/destinations/webhook.ts';
import { serveStatus } from '../../sealer/serveStatus.ts';
import { openLedger, type SealedLedger } from './support/sealedLedger.ts';
import { startReceiver } from './support/startReceiver.ts';

let ledger: SealedLedger;
let receiver: Awaited<ReturnType<typeof startReceiver>>;
beforeAll(async () => {
  receiver = await startReceiver();
});
afterAll(() => receiver.close());
beforeEach(async () => {
  ledger = await openLedger();
  receiver.received.length = 0;
  receiver.objects.clear();
  receiver.delay(0);
});
afterEach(() => ledger.close());

const notes = () =>
  readdirSync(ledger.checkpoints)
    .sort()
    .map((name) => readFileSync(join(ledger.checkpoints, name), 'utf8'));
const alarms = () => ledger.logs.text().match(/"alarm":"\w+"/g) ?? [];

test('checkpoints go to several places at once; one that fails is an alarm, holds up nothing, and catches up', async () => {
  const sealer = ledger.sealer({
    destinations: [
      folder(ledger.checkpoints),
      objectStore(`${receiver.url}/bucket/kinview`, { authorization: 'secret-of-the-store' }),
      webhook(`${receiver.url}/partner`, {}),
    ],
  });
  const writer = ledger.writer();
  await sealer.round();
  receiver.fail(true);
  await ledger.record(writer, 2);
  await sealer.round();
  await ledger.record(writer, 1);
  await sealer.round();
  expect(notes()).toHaveLength(3);
  expect(alarms()).toEqual(Array(4).fill('"alarm":"CHECKPOINT_NOT_DELIVERED"'));
  expect(ledger.logs.text()).not.toContain('secret-of-the-store');
  const serving = await serveStatus(sealer, { port: 0, host: '127.0.0.1' });
  expect((await fetch(serving.url)).status).toBe(503);
  const metrics = await (await fetch(serving.url.replace('/health', '/metrics'))).text();
  await serving.close();
  expect(metrics).toContain('kinview_sealer_sealing 1\n');
  expect(metrics).toMatch(/^kinview_sealer_checkpoint_number 3$/m);
  expect(metrics).toMatch(/^kinview_sealer_log_batches 3$/m);
  expect(metrics).toContain(`kinview_sealer_place_behind{place="folder:${ledger.checkpoints}"} 0\n`);
  expect(metrics).toMatch(/^kinview_sealer_place_behind\{place="webhook:.*"\} 1$/m);
  expect(metrics).toContain('kinview_sealer_alarms_total{alarm="CHECKPOINT_NOT_DELIVERED"} 4\n');
  expect(metrics).not.toMatch(/secret|ana|ben|u-sw/);
  receiver.fail(false);
  await sealer.round();
  const sent = (method: string) => receiver.received.filter((request) => request.method === method);
  for (const method of ['PUT', 'POST']) expect(sent(method).map(({ body }) => body)).toEqual(notes());
  expect(sent('PUT').map(({ path }) => path)).toEqual(
    [1, 2, 3].map((number) => `/bucket/kinview/000000000${number}.checkpoint`),
  );
  expect(sent('PUT')[0]!.headers.authorization).toBe('secret-of-the-store');
  expect(sent('POST')[2]!.headers['kinview-checkpoint']).toBe('3');
  expect(sent('POST')[2]!.headers.authorization).toBeUndefined();
});

test('a store keeps what it has: a database that was set back is told from it at the start, and never written over it', async () => {
  const { owner, clock } = ledger.registry;
  const store = objectStore(`${receiver.url}/bucket`, {});
  const writer = ledger.writer();
  const first = ledger.sealer({ destinations: [store] });
  for (const _round of [1, 2, 3]) {
    await ledger.record(writer, 1);
    await first.round();
  }
  await first.close();
  const kept = [...receiver.objects.values()];
  expect(kept.length).toBeGreaterThanOrEqual(3);
  const setBack = async () => {
    await owner.query(`delete from ledger.sealed where leaf >= (select size from ledger.checkpoint order by number desc
      offset 1 limit 1)`);
    await owner.query(
      'delete from ledger.checkpoint where number = (select max(number) from ledger.checkpoint)',
    );
    await owner.query('update ledger.delivery set number = (select max(number) from ledger.checkpoint)');
    clock.advance(60_000);
  };
  await setBack();
  await ledger.sealer({ destinations: [store] }).round();
  expect(ledger.logs.text()).toContain('LEDGER_WENT_BACK');
  await setBack();
  await ledger.sealer({ destinations: [store] }).round();
  // Where the store lets nobody read, the first checkpoint that it has already stops the sealing.
  const hidden = ledger.sealer({ destinations: [{ ...store, newest: hide }] });
  await hidden.round();
  const { rows } = await owner.query('select max(number)::int as number from ledger.checkpoint');
  await ledger.record(writer, 1);
  await hidden.round();
  expect(alarms()).toContain('"alarm":"CHECKPOINT_TAKEN"');
  expect(ledger.logs.text()).toContain('cannot be asked');
  expect(hidden.status()).toMatchObject({ isSealing: false, behind: [store.name] });
  expect((await owner.query('select max(number)::int as number from ledger.checkpoint')).rows).toEqual(rows);
  // Nor does a sealer that may read go on from what the other signed.
  await ledger.sealer({ destinations: [store] }).round();
  expect((await owner.query('select max(number)::int as number from ledger.checkpoint')).rows).toEqual(rows);
  expect([...receiver.objects.values()]).toEqual(kept);
});

async function hide(): Promise<never> {
  throw new CodedError('CHECKPOINTS_HIDDEN', 'The store answered 403.');
}

test('a place that is slow, or new to a long ledger, holds up neither the sealing nor the other places, and is told', async () => {
  const writer = ledger.writer();
  const before = ledger.sealer();
  for (const _round of [1, 2, 3]) {
    await ledger.record(writer, 1);
    await before.round();
  }
  await before.close();
  receiver.delay(700);
  const slow = webhook(`${receiver.url}/partner`, {});
  const sealer = ledger.sealer({ destinations: [folder(ledger.checkpoints), slow], everyMs: 200 });
  const count = notes().length;
  await ledger.record(writer, 1);
  await expect.poll(() => notes().length, { timeout: 2_000 }).toBeGreaterThan(count);
  await expect.poll(() => sealer.status().behind, { timeout: 2_000 }).toEqual([slow.name]);
  await ledger.record(writer, 1);
  await expect.poll(() => notes().length, { timeout: 2_000 }).toBeGreaterThan(count + 1);
  expect(receiver.received.length).toBeLessThan(count);
  expect(sealer.status().isSealing).toBe(true);
  expect(alarms()).toEqual(['"alarm":"CHECKPOINT_NOT_DELIVERED"']);
  receiver.delay(0);
  await expect.poll(() => sealer.status().behind, { timeout: 5_000 }).toEqual([]);
  expect(receiver.received.map(({ body }) => body)).toEqual(notes());
});
