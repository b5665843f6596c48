import { GRANT_MAX_SECONDS } from './types.ts';

/** Twice the longest life: an id outlives every grant that could carry it, with room for clocks that differ. */
const GENERATION_MS = 2 * GRANT_MAX_SECONDS * 1000;

/** Remembers grant ids, so that each is good once in this process. */
export interface SeenGrants {
  /** True the first time an id is given, false ever after (for as long as a grant with it could be current). */
  admit(id: string, now: number): boolean;
}

/** Two generations of ids, the older forgotten as a whole: constant work per call, no timer. */
export function createSeenGrants(): SeenGrants {
  let current = new Set<string>();
  let previous = new Set<string>();
  let turnedAt = Number.NEGATIVE_INFINITY;
  return {
    admit(id, now) {
      if (now - turnedAt >= GENERATION_MS) {
        previous = current;
        current = new Set();
        turnedAt = now;
      }
      if (current.has(id) || previous.has(id)) return false;
      current.add(id);
      return true;
    },
  };
}
