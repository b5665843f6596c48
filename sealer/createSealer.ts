import type { Logger } from 'pino';
import type { Clock } from '../database/clock.ts';
import { openPool, type Pool } from '../database/openPool.ts';
import { makePartitions } from '../records/seal/makePartitions.ts';
import { type Alarms, createAlarms } from './alarms.ts';
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
  /** Every place outside, by its name. */
  readonly places: readonly string[];
  /** When that checkpoint was signed, in ms; 0: there is none. */
  readonly signedAt: number;
  /** Batches under it. */
  readonly size: number;
  /** When the last round ended, in ms; 0: none has. */
  readonly roundAt: number;
  /** How often each alarm was raised since the start. */
  readonly alarms: ReturnType<Alarms['counts']>;
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
  const alarms = createAlarms(logger);
  const state = { isSealing: false, signedAt: 0, size: 0, roundAt: 0, behind: [] as string[] };
  let newest: Newest | null = null;
  let partitionsAt = Number.NEGATIVE_INFINITY;
  let isAsked = false;
  const sealing = sealingOf(pool, options, alarms, () => newest);
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
    status: () => ({
      ...state,
      checkpoint: newest?.number ?? 0,
      places: destinations.map(({ name }) => name),
      alarms: alarms.counts(),
    }),
    close() {
      clearInterval(timer);
      closed ??= running.then(() => pool.end());
      return closed;
    },
  };

  async function work(): Promise<void> {
    try {
      if (!isAsked) ({ newest, isAsked } = await askNewest(destinations, newest, alarms));
      for (let made: Sealed | null = null; ; ) {
        made = await sealOnce(sealing);
        if (made) {
          const { signedAt, frontier } = made.checkpoint;
          newest = made.checkpoint;
          Object.assign(state, { signedAt, size: frontier.size });
        }
        if (!made?.isFull) break;
      }
      if (performance.now() - partitionsAt > partitionsMs) {
        await makePartitions(pool);
        partitionsAt = performance.now();
      }
      state.isSealing = true;
    } catch (error) {
      state.isSealing = false;
      const code = (error as { code?: unknown }).code ?? 'UNKNOWN';
      alarms.raise('LEDGER_NOT_SEALED', 'nothing could be sealed; it is tried again', { code });
      if (code === 'LEDGER_WENT_BACK') return;
    }
    const hasAll = await Promise.all(destinations.map((place) => deliver(pool, place, alarms)));
    state.behind = destinations.filter((_place, at) => !hasAll[at]).map(({ name }) => name);
    state.roundAt = options.clock.now();
  }
}

type Newest = { readonly number: number; readonly note: string };

function sealingOf(
  pool: Pool,
  { origin, key, previousKey = null }: SealerOptions,
  alarms: Alarms,
  newest: () => Newest | null,
): Sealing {
  return {
    pool,
    origin,
    key,
    previousKey,
    newest,
    onAltered: (orderNos) => alarms.raise('LEDGER_ALTERED', 'rows are not what was recorded', { orderNos }),
    onMisdated: (orderNos) =>
      alarms.raise('LEDGER_MISDATED', 'batches bear moments that cannot be their own', { orderNos }),
  };
}

/** What lies outside is asked until all has answered once: from then on this process knows what it signed. */
async function askNewest(destinations: readonly Destination[], known: Newest | null, alarms: Alarms) {
  let newest = known;
  try {
    for (const destination of destinations) {
      const found = await destination.newest?.();
      if (found && found.number > (newest?.number ?? 0)) newest = found;
    }
    return { newest, isAsked: true };
  } catch {
    alarms.raise('CHECKPOINTS_NOT_READ', 'a place outside could not be read; it is tried again');
    return { newest, isAsked: false };
  }
}
