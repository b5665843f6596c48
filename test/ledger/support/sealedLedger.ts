import { randomUUID } from 'node:crypto';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { inSnapshot } from '../../../records/export/inSnapshot.ts';
import { type LedgerExport, streamLedger } from '../../../records/export/streamLedger.ts';
import { createReadFacts } from '../../../records/facts/readFacts.ts';
import { createLedgerWriter } from '../../../records/ledger/createLedgerWriter.ts';
import type { LedgerWriter } from '../../../records/ledger/types.ts';
import { createSealer, type Sealer, type SealerOptions } from '../../../sealer/createSealer.ts';
import { folder } from '../../../sealer/destinations/folder.ts';
import { newSealKey, readSealKey } from '../../../sealer/sealKey.ts';
import { openRegistry, type Registry } from '../../records/support/openRegistry.ts';
import { entryAbout, operationOn, socialWorker } from '../../records/support/operation.ts';
import { captureLogs, type Logs } from '../../support/captureLogs.ts';

export interface SealedLedger {
  readonly registry: Registry;
  /** A folder of the test's own. */
  readonly home: string;
  readonly checkpoints: string;
  readonly key: { readonly secret: string; readonly verifier: string };
  readonly logs: Logs;
  sealer(more?: Partial<SealerOptions>): Sealer;
  /** Records as many operations, one batch each, on a chain of its own. */
  record(writer: LedgerWriter, times: number, aheadMs?: number): Promise<void>;
  /** On a chain of its own; `aheadMs`: by a clock that is so far ahead. */
  writer(aheadMs?: number): LedgerWriter;
  export(name?: string, more?: Partial<LedgerExport>): Promise<string>;
  close(): Promise<void>;
}

/** A ledger with batches, a key and a folder for checkpoints; nothing is sealed before a sealer's round. */
export async function openLedger(): Promise<SealedLedger> {
  const registry = await openRegistry();
  const home = mkdtempSync(join(tmpdir(), 'kinview-ledger-'));
  const checkpoints = join(home, 'checkpoints');
  const key = newSealKey('harrow-vale');
  const logs = captureLogs();
  const read = createReadFacts({ pool: registry.app });
  const closers: (() => Promise<void>)[] = [];
  return {
    registry,
    home,
    checkpoints,
    key,
    logs,
    sealer(more = {}) {
      const sealer = createSealer({
        databaseUrl: registry.url,
        origin: 'kinview/harrow-vale',
        key: readSealKey(key.secret),
        destinations: [folder(checkpoints)],
        // Rounds are called for by the tests.
        everyMs: 3_600_000,
        clock: registry.clock,
        logger: logs.logger,
        ...more,
      });
      closers.push(() => sealer.close());
      return sealer;
    },
    writer(aheadMs = 0) {
      const { now, offsetMs } = registry.clock;
      const clock = { now: () => now() + aheadMs, offsetMs: () => offsetMs() + aheadMs };
      const writer = createLedgerWriter({ pool: registry.app, clock, chain: randomUUID() });
      closers.push(() => writer.close());
      return writer;
    },
    async record(writer, times, aheadMs = 0) {
      for (let time = 0; time < times; time += 1) {
        const found = await read(socialWorker, { people: ['ana', 'ben'], families: [] });
        const operation = operationOn(found, registry.clock.now() + aheadMs);
        const subjects = operation.subjects.map((subject) => ({
          ...subject,
          entries: [entryAbout(subject.subject, { fields: [`Attendance.${time}`] })],
        }));
        await writer.record({ ...operation, subjects });
      }
    },
    async export(name = 'ledger.ndjson', more = {}) {
      const file = join(home, name);
      const lines = inSnapshot(registry.owner, (client, at) =>
        streamLedger(client, { exportedAt: at, ...more }),
      );
      await pipeline(
        Readable.from(lines),
        async function* (parts) {
          for await (const line of parts) yield `${JSON.stringify(line)}\n`;
        },
        createWriteStream(file),
      );
      return file;
    },
    async close() {
      for (const close of closers.reverse()) await close();
      await registry.close();
      rmSync(home, { recursive: true });
    },
  };
}
