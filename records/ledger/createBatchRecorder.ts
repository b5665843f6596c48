import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { BoundedCache } from '../../database/boundedCache.ts';
import type { Clock } from '../../database/clock.ts';
import type { Pool } from '../../database/openPool.ts';
import { createReceipt } from './createReceipt.ts';
import { codeOf, failureOf } from './failure.ts';
import { LedgerUnavailable } from './ledgerUnavailable.ts';
import type { Waiting } from './queue.ts';
import { type KeptText, type Submitted, submit } from './submit.ts';

interface RecorderOptions {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly chain: string;
  /** Takes an operation whose subjects are being changed right now. */
  putBack(waiting: Waiting): void;
}

const knownTexts = 50_000;
const longestPauseMs = 200;

/** Brings every operation of a batch to its end, or puts it back; never throws. One batch at a time. */
export function createBatchRecorder(options: RecorderOptions): (batch: readonly Waiting[]) => Promise<void> {
  const { pool, clock, putBack } = options;
  let chain = options.chain;
  let place = 1;
  /** Hashes of texts and masks that are known to be durable. */
  const known = new BoundedCache<string, true>(knownTexts);

  return recordBatch;

  async function recordBatch(batch: readonly Waiting[]): Promise<void> {
    let left = batch;
    while (left.length > 0) {
      try {
        left = settle(left, await untilKnown(left));
      } catch (error) {
        // Not knowing whether a place is taken, nothing more can go on this chain.
        chain = randomUUID();
        place = 1;
        if (failureOf(error) === 'DATA' && left.length > 1) {
          for (const waiting of left) await recordBatch([waiting]);
        } else {
          const unavailable = new LedgerUnavailable(`the database said ${codeOf(error) ?? 'nothing'}`, {
            cause: error,
          });
          for (const waiting of left) waiting.reject(unavailable);
        }
        return;
      }
    }
  }

  /** Submits the very same batch until it is known what became of it, or until its time is over. */
  async function untilKnown(batch: readonly Waiting[]): Promise<Submitted> {
    const deadline = Math.min(...batch.map((waiting) => waiting.deadline));
    for (let wait = 5; ; wait = Math.min(wait * 2, longestPauseMs)) {
      const timeoutMs = Math.max(1, Math.ceil(deadline - performance.now()));
      try {
        return await submitOnce(batch, timeoutMs);
      } catch (error) {
        // The server may be another one by now, or an older state of it.
        known.clear();
        if (failureOf(error) !== 'RETRY' || performance.now() + wait >= deadline) throw error;
        await pause(wait);
      }
    }
  }

  async function submitOnce(batch: readonly Waiting[], timeoutMs: number): Promise<Submitted> {
    const prepared = batch.map((waiting) => waiting.prepared);
    const texts = new Map<string, KeptText>();
    const masks = new Map<string, KeptText>();
    for (const { decidedOn, mask } of prepared.flatMap(({ subjects }) => subjects)) {
      if (decidedOn && !known.get(decidedOn.hash)) texts.set(decidedOn.hash, decidedOn);
      if (!known.get(mask.hash)) masks.set(mask.hash, mask);
    }
    const submitted = await submit(pool, {
      chain,
      place,
      batch: prepared,
      offsetMs: clock.offsetMs(),
      texts: [...texts.values()],
      masks: [...masks.values()],
      timeoutMs,
    });
    if ('orderNo' in submitted) for (const hash of [...texts.keys(), ...masks.keys()]) known.set(hash, true);
    return submitted;
  }

  /** Ends what is decided and gives back what has to go again, now without the others. */
  function settle(batch: readonly Waiting[], submitted: Submitted): readonly Waiting[] {
    if ('orderNo' in submitted) {
      place++;
      for (const waiting of batch) {
        const { operationId } = waiting.prepared.operation;
        waiting.resolve({ recorded: createReceipt(operationId, submitted.orderNo, submitted.recordedAt) });
      }
      return [];
    }
    const busy = new Set(submitted.busy);
    const stale = new Set(submitted.stale);
    return batch.filter((waiting, index) => {
      if (stale.has(index)) waiting.resolve({ stale: true });
      else if (busy.has(index)) putBack(waiting);
      else return true;
      return false;
    });
  }
}
