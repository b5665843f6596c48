import type { Logger } from 'pino';
import type { Pool } from '../database/openPool.ts';
import { readLastCheckpoint } from '../records/seal/checkpoints.ts';
import type { Alarms } from './alarms.ts';
import { deliver } from './deliver.ts';
import type { Destination, Kept } from './destinations/destination.ts';

export interface PlaceOptions {
  readonly pool: Pool;
  readonly destination: Destination;
  readonly alarms: Alarms;
  readonly logger: Logger;
  /** A delivery that takes longer is told as one that does not keep up. */
  readonly patienceMs: number;
  readonly isEnding: () => boolean;
}

/** A place outside on its own clock: how long it takes is nothing to the sealing, nor to other places. */
export interface Place {
  readonly name: string;
  /** Asks what it holds, until it has answered once or cannot be asked. Never rejects. */
  ask(): Promise<void>;
  /** Gives it what it lacks; whoever calls while that is under way shares the next attempt. Never rejects. */
  give(): Promise<void>;
  readonly state: {
    /** It did not take everything when it was last tried, or does not keep up. */
    readonly isBehind: boolean;
    /** It holds another checkpoint under a number of ours. */
    readonly isTaken: boolean;
    /** Its newest, as it answered; null: none, or it did not answer. */
    readonly newest: Kept | null;
  };
}

export function createPlace(options: PlaceOptions): Place {
  const { pool, destination, alarms, logger, patienceMs } = options;
  const { name } = destination;
  const state = { isBehind: false, isTaken: false, newest: null as Kept | null };
  let hasAnswered = false;
  let asking: Promise<void> | null = null;
  let giving: { readonly since: number; readonly done: Promise<void> } | null = null;
  let next: Promise<void> | null = null;
  if (!destination.newest) sayHidden();

  return { name, state, ask, give };

  function ask(): Promise<void> {
    if (!asking) {
      asking = askOnce().finally(() => {
        asking = null;
      });
    }
    return asking;
  }

  async function askOnce(): Promise<void> {
    if (hasAnswered || !destination.newest) return;
    try {
      state.newest = await destination.newest((await readLastCheckpoint(pool))?.number ?? 0);
      hasAnswered = true;
    } catch (error) {
      hasAnswered = (error as { code?: unknown }).code === 'CHECKPOINTS_HIDDEN';
      if (hasAnswered) sayHidden();
      else
        alarms.raise('CHECKPOINTS_NOT_READ', 'a place outside could not be read; it is tried again', {
          destination: name,
        });
    }
  }

  function give(): Promise<void> {
    if (!giving) {
      const done = giveOnce().finally(() => {
        giving = null;
      });
      giving = { since: performance.now(), done };
      return done;
    }
    if (!state.isBehind && performance.now() - giving.since > patienceMs) {
      state.isBehind = true;
      alarms.raise('CHECKPOINT_NOT_DELIVERED', 'a place outside does not keep up', { destination: name });
    }
    next ??= giving.done.then(() => {
      next = null;
      return give();
    });
    return next;
  }

  async function giveOnce(): Promise<void> {
    await ask();
    const outcome = await deliver(pool, destination, alarms, options.isEnding);
    state.isBehind = outcome !== 'ALL';
    if (outcome === 'TAKEN') state.isTaken = true;
  }

  /** Whoever runs the sealer has to know which places would not notice a database that was set back. */
  function sayHidden(): void {
    logger.warn({ destination: name }, 'this place cannot be asked which checkpoints it holds');
  }
}
