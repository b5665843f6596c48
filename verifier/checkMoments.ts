import type { Tell } from './fault.ts';
import type { BatchLine } from './lines.ts';
import type { GenuineCheckpoint } from './openCheckpoints.ts';

/** How long a recording may take from its moment to its commit, and clocks may differ, ms. */
export const toleranceMs = 300_000;
/** A checkpoint over as many batches may have left some for the next: it says nothing of what was waiting. */
const mostBatches = 5_000;

/** A checkpoint that left nothing for the next, and the highest order number under it. */
interface Complete {
  readonly number: number;
  readonly at: number;
  readonly highest: bigint;
}

/**
 * Whether batches bear moments and order numbers that can be their own: after the checkpoint that does not cover them
 * yet, and before the one that does. Whoever puts a batch in later cannot date it back, nor ahead, nor give it a place
 * in the order before what was signed already.
 */
export function checkMoments(tell: Tell) {
  /** The last one, and before it those of the time that a recording may take. */
  let complete: Complete[] = [];
  let size = 0;
  let highest = 0n;
  let latest: BatchLine | null = null;

  return {
    /** The log goes on with this batch, or would; `latest` is of those that the next checkpoint covers. */
    add(batch: BatchLine, isSealed: boolean): void {
      const at = `row ${batch.orderNo}.0`;
      const last = complete.at(-1);
      if (last && batch.recordedAt < last.at - toleranceMs)
        tell(
          'MISDATED',
          at,
          `it is dated ${dateOf(batch.recordedAt)}, and checkpoint ${last.number} of ${dateOf(last.at)} does not cover it: it was put in later`,
        );
      const past = last && complete.findLast((one) => one.at <= last.at - toleranceMs);
      const order = BigInt(batch.orderNo);
      if (past && order < past.highest)
        tell(
          'MISDATED',
          at,
          `its order number is below ${past.highest}, which checkpoint ${past.number} covers, and ${last.number} does not cover it: it was put in later`,
        );
      if (!isSealed) return;
      if (batch.recordedAt > (latest?.recordedAt ?? 0)) latest = batch;
      if (order > highest) highest = order;
    },
    /** A checkpoint covers everything so far. */
    pass(checkpoint: Pick<GenuineCheckpoint, 'number' | 'at' | 'size'>): void {
      const { number, at } = checkpoint;
      if (latest && latest.recordedAt > at + toleranceMs)
        tell(
          'MISDATED',
          `row ${latest.orderNo}.0`,
          `it is dated ${dateOf(latest.recordedAt)}, after checkpoint ${number} of ${dateOf(at)}, which covers it`,
        );
      if (checkpoint.size - size < mostBatches) {
        const past = complete.findLastIndex((one) => one.at <= at - toleranceMs);
        complete = [...complete.slice(Math.max(0, past)), { number, at, highest }];
      }
      size = checkpoint.size;
      latest = null;
    },
  };
}

const dateOf = (at: number): string => new Date(at).toISOString();
