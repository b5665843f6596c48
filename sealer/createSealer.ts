import { setTimeout as after } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Clock } from '../database/clock.ts';
import { openPool, type Pool } from '../database/openPool.ts';
import { makePartitions } from '../records/seal/makePartitions.ts';
import { type Alarms, createAlarms } from './alarms.ts';
import { createPlace, type Place } from './createPlace.ts';
import type { Destination, Kept } from './destinations/destination.ts';
import { taken } from './destinations/taken.ts';
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
  /** Ends after the sealing, and what each place is being given, that are under way. */
  close(): Promise<void>;
}

export interface SealerStatus {
  /** Whether the last round could seal. */
  readonly isSealing: boolean;
  /** The newest checkpoint that this process knows of; 0: none. */
  readonly checkpoint: number;
  /** Places outside that did not take all checkpoints when last tried, or do not keep up. */
  readonly behind: readonly string[];
  /** Every place outside, by its name. */
  readonly places: readonly string[];
  /** When that checkpoint was signed, in ms; 0: there is none. */
  readonly signedAt: number;
  /** Batches under it. */
  readonly size: number;
  /** When it was last tried to seal, in ms; 0: it never was. */
  readonly roundAt: number;
  /** How often each alarm was raised since the start. */
  readonly alarms: ReturnType<Alarms['counts']>;
}

/** How long closing waits for places that have not everything yet. */
const endMs = 5_000;
/** How long the first sealing waits for what lies outside to answer: a place that fails does not stop it. */
const askMs = 10_000;

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
  let closedAt: number | null = null;
  let closed: Promise<void> | null = null;
  const isEnding = () => closedAt !== null && performance.now() - closedAt > endMs;
  const places = destinations.map((destination) =>
    createPlace({ pool, destination, alarms, logger, patienceMs: everyMs, isEnding }),
  );
  const all = (does: 'ask' | 'give') => Promise.all(places.map((place) => place[does]()));
  const state = { isSealing: false, signedAt: 0, size: 0, roundAt: 0 };
  let newest: Kept | null = null;
  let isFirst = true;
  const sealing = sealingOf(pool, options, alarms, () =>
    [newest, ...places.map((place) => place.state.newest)].filter((kept) => kept !== null),
  );
  const partitions = eachHour(() => makePartitions(pool));
  let running: Promise<boolean> = Promise.resolve(true);
  const round = async (): Promise<void> => {
    running = running.then(seal);
    if (await running) await all('give');
  };
  const timer = setInterval(round, everyMs);
  round();

  return {
    round,
    status: () => ({
      ...state,
      checkpoint: newest?.number ?? 0,
      behind: places.filter((place) => place.state.isBehind).map(({ name }) => name),
      places: places.map(({ name }) => name),
      alarms: alarms.counts(),
    }),
    close() {
      clearInterval(timer);
      closedAt ??= performance.now();
      closed ??= running.then((mayGive) => (mayGive ? all('give') : [])).then(() => pool.end());
      return closed;
    },
  };

  /** Seals all that there is; resolves with whether it may be given away: not where another history lies outside. */
  async function seal(): Promise<boolean> {
    if (isFirst) await Promise.race([all('ask'), after(askMs, undefined, { ref: false })]);
    isFirst = false;
    try {
      refuseTaken(places);
      await sealAll(sealing, (checkpoint) => {
        newest = checkpoint;
        Object.assign(state, { signedAt: checkpoint.signedAt, size: checkpoint.frontier.size });
      });
      await partitions();
      state.isSealing = true;
      return true;
    } catch (error) {
      state.isSealing = false;
      const code = (error as { code?: unknown }).code ?? 'UNKNOWN';
      alarms.raise('LEDGER_NOT_SEALED', 'nothing could be sealed; it is tried again', { code });
      return code !== 'LEDGER_WENT_BACK' && code !== 'CHECKPOINT_TAKEN';
    } finally {
      state.roundAt = options.clock.now();
    }
  }
}

async function sealAll(sealing: Sealing, tell: (checkpoint: Sealed['checkpoint']) => void): Promise<void> {
  for (;;) {
    const made = await sealOnce(sealing);
    if (made) tell(made.checkpoint);
    if (!made?.isFull) return;
  }
}

/** Does it at the first call, and again when an hour has passed since it last succeeded. */
function eachHour(does: () => Promise<unknown>): () => Promise<void> {
  let doneAt = Number.NEGATIVE_INFINITY;
  return async () => {
    if (performance.now() - doneAt < 3_600_000) return;
    await does();
    doneAt = performance.now();
  };
}

function refuseTaken(places: readonly Place[]): void {
  if (places.some(({ state }) => state.isTaken)) throw taken();
}

function sealingOf(
  pool: Pool,
  { origin, key, previousKey = null }: SealerOptions,
  alarms: Alarms,
  outside: Sealing['outside'],
): Sealing {
  return {
    pool,
    origin,
    key,
    previousKey,
    outside,
    onAltered: (orderNos) => alarms.raise('LEDGER_ALTERED', 'rows are not what was recorded', { orderNos }),
    onMisdated: (orderNos) =>
      alarms.raise('LEDGER_MISDATED', 'batches bear moments that cannot be their own', { orderNos }),
  };
}
