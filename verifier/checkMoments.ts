import type { Tell } from './fault.ts';
import type { BatchLine } from './lines.ts';
import type { GenuineCheckpoint } from './openCheckpoints.ts';

/** How long a recording may take from its moment to its commit, and clocks may differ, ms. */
const toleranceMs = 300_000;
/** A checkpoint over as many batches may have left some for the next: it says nothing of what was waiting. */
const mostBatches = 5_000;

/**
 * Whether batches bear moments that can be their own: after the checkpoint that does not cover them yet, and before the
 * one that does. Whoever puts a batch in later cannot date it back, nor ahead.
 */
export function checkMoments(tell: Tell) {
  let complete: { readonly number: number; readonly at: number } | null = null;
  let size = 0;
  let latest: BatchLine | null = null;

  return {
    /** The log goes on with this batch, or would; `latest` is of those that the next checkpoint covers. */
    add(batch: BatchLine, isSealed: boolean): void {
      if (complete && batch.recordedAt < complete.at - toleranceMs)
        tell(
          'MISDATED',
          `row ${batch.orderNo}.0`,
          `it is dated ${dateOf(batch.recordedAt)}, and checkpoint ${complete.number} of ${dateOf(complete.at)} does not cover it: it was put in later`,
        );
      if (isSealed && batch.recordedAt > (latest?.recordedAt ?? 0)) latest = batch;
    },
    /** A checkpoint covers everything so far. */
    pass(checkpoint: Pick<GenuineCheckpoint, 'number' | 'at' | 'size'>): void {
      if (latest && latest.recordedAt > checkpoint.at + toleranceMs)
        tell(
          'MISDATED',
          `row ${latest.orderNo}.0`,
          `it is dated ${dateOf(latest.recordedAt)}, after checkpoint ${checkpoint.number} of ${dateOf(checkpoint.at)}, which covers it`,
        );
      if (checkpoint.size - size < mostBatches) complete = checkpoint;
      size = checkpoint.size;
      latest = null;
    },
  };
}

const dateOf = (at: number): string => new Date(at).toISOString();
