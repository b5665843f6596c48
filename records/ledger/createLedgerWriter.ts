import { randomUUID } from 'node:crypto';
import type { Clock } from '../../database/clock.ts';
import type { Pool } from '../../database/openPool.ts';
import { untilQuiet } from '../untilQuiet.ts';
import { createBatchRecorder } from './createBatchRecorder.ts';
import { LedgerUnavailable } from './ledgerUnavailable.ts';
import { type Prepared, prepare } from './prepare.ts';
import { createQueue, type Waiting } from './queue.ts';
import type { LedgerOperation, LedgerWriter, Recorded } from './types.ts';

export interface LedgerWriterOptions {
  readonly pool: Pool;
  readonly clock: Clock;
  /** The chain of this writer's batches: one per process start. */
  readonly chain?: string;
  /** Longest wait of one operation, ms; 5 s unless said. */
  readonly deadlineMs?: number;
  /** Most operations waiting; 2,000 unless said. Beyond, the ledger counts as unavailable. */
  readonly mostWaiting?: number;
}

/** What the database says itself, when its time is over, is worth waiting for. */
const graceMs = 200;

/**
 * Group commit: a batch goes when the one before it is durable, with everything that waits by then or comes in the same
 * few turns of the event loop; there is no timer. Every operation ends in a receipt, as stale, or in LedgerUnavailable.
 */
export function createLedgerWriter(options: LedgerWriterOptions): LedgerWriter {
  const deadlineMs = options.deadlineMs ?? 5_000;
  const queue = createQueue(options.mostWaiting ?? 2_000);
  const recordBatch = createBatchRecorder({
    pool: options.pool,
    clock: options.clock,
    chain: options.chain ?? randomUUID(),
    putBack: queue.putBack,
  });
  let draining: Promise<void> | null = null;
  let closed = false;
  queue.onArrival(() => {
    draining ??= drain();
  });

  return {
    async record(operation, withinMs = deadlineMs) {
      if (closed) throw new LedgerUnavailable('it is closing');
      return enqueue(operation, Math.min(withinMs, deadlineMs));
    },
    async close() {
      closed = true;
      while (queue.size() > 0 || draining) await (draining ?? queue.nextArrival());
    },
  };

  function enqueue(operation: LedgerOperation, withinMs: number): Promise<Recorded> {
    let timer: NodeJS.Timeout | undefined;
    const recorded = new Promise<Recorded>((resolve, reject) => {
      const deadline = performance.now() + withinMs;
      // Waiting for a connection, or for the batch before, has an end too. What is recorded nevertheless was not sent.
      timer = setTimeout(() => reject(new LedgerUnavailable('its time is over')), withinMs + graceMs);
      if (!queue.add({ prepared: preparedOf(operation), deadline, resolve, reject })) {
        reject(new LedgerUnavailable('too many operations wait'));
      }
    });
    return recorded.finally(() => clearTimeout(timer));
  }

  async function drain(): Promise<void> {
    for (let batch: Waiting[] | null = null; batch?.length !== 0; ) {
      await untilQuiet(queue.size);
      batch = queue.take();
      if (batch.length > 0) await recordBatch(batch);
    }
    draining = null;
  }
}

function preparedOf(operation: LedgerOperation): Prepared {
  try {
    return prepare(operation);
  } catch (error) {
    throw new LedgerUnavailable('the operation can not be written down', { cause: error });
  }
}
