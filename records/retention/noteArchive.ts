import { randomUUID } from 'node:crypto';
import type { Client } from '../../database/openPool.ts';
import type { Instant } from '../../policies/words.ts';
import { noteRetention } from './noteRetention.ts';
import { operatorOf } from './operatorOf.ts';

/** What became of an archive: `record` names months and files by SHA-256 (hex), `count` rows or texts. */
export interface ArchiveStep {
  readonly code: 'LEDGER_ARCHIVED' | 'LEDGER_DISPOSED';
  readonly record: string;
  readonly count: number;
  /** The database's now. */
  readonly now: Instant;
}

/**
 * Puts on the ledger, under `ledger:archives`, that rows went into an archive or that texts of one were disposed of.
 */
export async function noteArchive(client: Client, { code, record, count, now }: ArchiveStep): Promise<void> {
  const by = await operatorOf(client);
  const clock = { now: () => now, offsetMs: () => now - Date.now() };
  await noteRetention(
    client,
    { chain: randomUUID(), clock },
    {
      by,
      operation: code === 'LEDGER_ARCHIVED' ? 'archiveLedger' : 'disposeOfArchive',
      way: 'command:ledger',
      subject: 'ledger:archives',
      code,
      field: 'archive',
      grounds: { change: { record, before: null, after: count } },
    },
  );
}
