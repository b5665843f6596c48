import { toleranceMs } from './checkMoments.ts';
import type { Tell } from './fault.ts';

export interface ReachAsked {
  /** When the export says that it was made, ms. */
  readonly exportedAt: number;
  /** When whoever verifies knows that it was made, ms; none: not known. */
  readonly made?: number | undefined;
  /** The leaf at which what was given ends, where whoever verifies knows that more follows; none: at the export's moment. */
  readonly ends?: number | undefined;
  /** The longest time that may pass without a checkpoint, ms. */
  readonly windowMs: number;
}

export interface Reach {
  /** Whether what a checkpoint covers besides may be missing: it was signed after the export was made, or lies behind the end. */
  isBeyond(checkpoint: { readonly at: number; readonly size: number }): boolean;
  end(found: Reached): void;
}

interface Reached {
  readonly last: { readonly number: number; readonly at: number } | null;
  /** Leaves of the log that were given, with those before. */
  readonly size: number;
  readonly areRead: boolean;
}

/**
 * How far what was given has to reach. An export says itself when it was made; only whoever made it knows (`made`), so
 * that without it an export that was cut off under an earlier date is told from a whole one by what is said, not by
 * whether it is whole.
 */
export function checkReach({ exportedAt, made, ends, windowMs }: ReachAsked, tell: Tell): Reach {
  const moment = made === undefined ? exportedAt : Math.max(exportedAt, made - toleranceMs);
  return {
    isBeyond: ({ at, size }) => (ends === undefined ? at >= moment : size > ends),
    end({ last, size, areRead }) {
      if (made !== undefined && Math.abs(exportedAt - made) > toleranceMs)
        tell('MISDATED', 'the export', `it says ${dateOf(exportedAt)}, and was made ${dateOf(made)}`);
      if (ends !== undefined && size !== ends)
        tell('TRUNCATED', `leaf ${size}`, `what was given ends there, and was to end at leaf ${ends}`);
      if (!last) tell('CHECKPOINT_MISSING', 'checkpoint 1', areRead ? noneHolds : noneGiven);
      else if (ends === undefined && moment - last.at > windowMs)
        tell(
          'CHECKPOINT_MISSING',
          `checkpoint ${last.number + 1}`,
          `the last that covers anything was signed ${dateOf(last.at)}, ${minutes(moment - last.at)} min before the export: ask for later ones, and why they did not arrive (of an archive say where it ends: --ends ${size})`,
        );
    },
  };
}

const noneGiven = 'none was given: nothing vouches for any of it';
const noneHolds = 'none that was given holds: nothing vouches for any of it';
const minutes = (ms: number): string => (ms / 60_000).toFixed(0);
const dateOf = (at: number): string => new Date(at).toISOString();
