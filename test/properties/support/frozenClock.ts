import type { MovableClock } from '../../../database/clock.ts';

export interface FrozenClock extends MovableClock {
  /** Stands still from here on; the databases' clocks, which cannot stand still, set out from the same moment. */
  freezeAt(instant: number): void;
}

/** A clock that stands still, so that two answers of different moments are the same to the byte. */
export function frozenClock(at: number): FrozenClock {
  let now = at;
  let offset = at - Date.now();
  const freezeAt = (instant: number) => {
    now = instant;
    offset = instant - Date.now();
  };
  return {
    now: () => now,
    offsetMs: () => offset,
    set: freezeAt,
    advance: (ms) => freezeAt(now + ms),
    freezeAt,
  };
}
