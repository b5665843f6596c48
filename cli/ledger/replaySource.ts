import type { Pool } from '../../database/openPool.ts';
import type { RecordedDecision } from '../../policies/replay/types.ts';
import { readForReplay } from '../../records/ledger/readForReplay.ts';
import { readArchivedTimes } from '../../records/retention/archivedTimes.ts';
import { type SampleFrame, sampleOperations } from '../../records/trace/sampleOperations.ts';
import { readArchivedDecisions, sampleArchives } from './replayArchive.ts';

/** Where recorded decisions come from. */
export interface ReplaySource {
  sample(frame: SampleFrame, seed: string, size: number): Promise<readonly string[]>;
  /** The operations of these that are there, and their decisions, some at a time. */
  read(
    operations: readonly string[],
  ): AsyncIterable<{ readonly found: readonly string[]; readonly recorded: readonly RecordedDecision[] }>;
  /** Files with what was recorded in a time and is not here. */
  elsewhere(time: SampleFrame): Promise<readonly string[]>;
}

const PAGE = 100;

export const databaseSource = (pool: Pool): ReplaySource => ({
  sample: (frame, seed, size) => sampleOperations(pool, frame, seed, size),
  async *read(operations) {
    for (let at = 0; at < operations.length; at += PAGE) {
      const ids = operations.slice(at, at + PAGE);
      const { rows } = await pool.query<{ id: string }>(
        'select operation_id::text as id from ledger.operation where operation_id = any ($1::uuid[])',
        [ids],
      );
      yield { found: rows.map(({ id }) => id), recorded: await readForReplay(pool, ...ids) };
    }
  },
  elsewhere: async (time) => (await readArchivedTimes(pool, time)).map(({ file }) => file),
});

export const archiveSource = (files: readonly string[]): ReplaySource => ({
  sample: (frame, seed, size) => sampleArchives(files, frame, seed, size),
  read: (operations) => readArchivedDecisions(files, new Set(operations)),
  elsewhere: async () => [],
});
