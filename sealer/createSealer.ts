import type { Logger } from 'pino';
import type { Clock } from '../database/clock.ts';
import { openPool } from '../database/openPool.ts';
import { makePartitions } from '../records/seal/makePartitions.ts';
import { deliver } from './deliver.ts';
import type { Destination } from './destinations/destination.ts';
import type { SealKey } from './sealKey.ts';
import { type Sealed, type Sealing, sealOnce } from './sealOnce.ts';

export interface SealerOptions {
  /** Kinview's own database, as a login of the role kinview_sealer. */
  readonly databaseUrl: string;
  readonly origin: string;
  readonly key: SealKey;
  readonly previousKey?: SealKey | null;
  /** At least one, best in somebody else's hands. */
  readonly destinations: readonly Destination[];
  /** 10,000 unless said: how much of the ledger may stand without a checkpoint outside. */
  readonly everyMs?: number;
  readonly clock: Clock;
  readonly logger: Logger;
}

export interface Sealer {
  /** Seals and delivers what there is now; resolves when every place was given it or has failed. */
  round(): Promise<void>;
  status(): SealerStatus;
  /** Ends after the round that is under way. */
  close(): Promise<void>;
}

export interface SealerStatus {
  /** Whether the last round could seal. */
  readonly isSealing: boolean;
  /** The newest checkpoint that this process knows of; 0: none. */
  readonly checkpoint: number;
  /** Places outside that did not take all checkpoints in the last round. */
  readonly behind: readonly string[];
}

const partitionsMs = 3_600_000;

/** Signs checkpoints at an interval and gives them away. Whatever fails is an alarm in the log and is tried again. */
export function createSealer(options: SealerOptions): Sealer {
  const { logger, destinations, everyMs = 10_000 } = options;
  const pool = openPool({
    url: options.databaseUrl,
    clock: options.clock,
    max: 1 + destinations.length,
    name: 'kinview-sealer',
    onIdleError: () => logger.warn('a connection to the database was lost'),
  });
  let newest: { number: number; note: string } | null = null;
  let partitionsAt = Number.NEGATIVE_INFINITY;
  let isAsked = false;
  let isSealing = false;
  let behind: string[] = [];
  const sealing: Sealing = {
    pool,
    origin: options.origin,
    key: options.key,
    previousKey: options.previousKey ?? null,
    newest: () => newest,
    onAltered: (orderNos) =>
      logger.error({ alarm: 'LEDGER_ALTERED', orderNos }, 'rows are not what was recorded'),
    onMisdated: (orderNos) =>
      logger.error({ alarm: 'LEDGER_MISDATED', orderNos }, 'batches bear moments that cannot be their own'),
  };
  let running: Promise<void> = Promise.resolve();
  let closed: Promise<void> | null = null;
  const round = (): Promise<void> => {
    running = running.then(work);
    return running;
  };
  const timer = setInterval(round, everyMs);
  round();

  return {
    round,
    status: () => ({ isSealing, checkpoint: newest?.number ?? 0, behind }),
    close() {
      clearInterval(timer);
      closed ??= running.then(() => pool.end());
      return closed;
    },
  };

  async function work(): Promise<void> {
    try {
      if (!isAsked) await askNewest();
      for (let sealed: Sealed | null = null; ; ) {
        sealed = await sealOnce(sealing);
        if (sealed) newest = sealed.checkpoint;
        if (!sealed?.isFull) break;
      }
      if (performance.now() - partitionsAt > partitionsMs) {
        await makePartitions(pool);
        partitionsAt = performance.now();
      }
      isSealing = true;
    } catch (error) {
      isSealing = false;
      const code = (error as { code?: unknown }).code ?? 'UNKNOWN';
      logger.error({ alarm: 'LEDGER_NOT_SEALED', code }, 'nothing could be sealed; it is tried again');
      if (code === 'LEDGER_WENT_BACK') return;
    }
    const hasAll = await Promise.all(destinations.map((place) => deliver(pool, place, logger)));
    behind = destinations.filter((_place, at) => !hasAll[at]).map(({ name }) => name);
  }

  /** What lies outside is asked until it has answered once: from then on this process knows what it signed. */
  async function askNewest(): Promise<void> {
    try {
      for (const destination of destinations) {
        const found = await destination.newest?.();
        if (found && found.number > (newest?.number ?? 0)) newest = found;
      }
      isAsked = true;
    } catch {
      logger.error({ alarm: 'CHECKPOINTS_NOT_READ' }, 'a place outside could not be read; it is tried again');
    }
  }
}
