import { CodedError } from './codedError.ts';

/** The one source of the current moment in a process; the database follows it through `offsetMs`. */
export interface Clock {
  /** Milliseconds since the epoch, UTC. */
  now(): number;
  /** How far this clock is ahead of the machine's, in ms; `kinview_now()` adds it to the database's own clock. */
  offsetMs(): number;
}

/** A clock that tests move; it keeps running between moves, as the database's does. */
export interface MovableClock extends Clock {
  set(instant: number): void;
  advance(ms: number): void;
}

/**
 * The process's clock. `KINVIEW_CLOCK` (an ISO date-time) makes it start there; processes that should agree also get
 * `KINVIEW_CLOCK_SET_AT`, the machine's time in ms at which `KINVIEW_CLOCK` was true.
 * @throws CodedError CLOCK_REFUSED under NODE_ENV=production, CLOCK_INVALID for anything but a date-time.
 */
export function systemClock(env: NodeJS.ProcessEnv = process.env): Clock {
  const offset = offsetFrom(env);
  return { now: () => Date.now() + offset, offsetMs: () => offset };
}

/** A clock for tests that starts at `instant` (ms) or an ISO date-time. */
export function movableClock(instant: number | string): MovableClock {
  let offset = instantFrom(instant) - Date.now();
  return {
    now: () => Date.now() + offset,
    offsetMs: () => offset,
    set: (to) => {
      offset = to - Date.now();
    },
    advance: (ms) => {
      offset += ms;
    },
  };
}

function offsetFrom(env: NodeJS.ProcessEnv): number {
  const at = env.KINVIEW_CLOCK;
  if (at === undefined || at === '') return 0;
  if (env.NODE_ENV === 'production') {
    throw new CodedError(
      'CLOCK_REFUSED',
      'KINVIEW_CLOCK is for tests and demonstrations; unset it in production.',
    );
  }
  const setAt = env.KINVIEW_CLOCK_SET_AT ? Number(env.KINVIEW_CLOCK_SET_AT) : Date.now();
  if (!Number.isFinite(setAt)) {
    throw new CodedError('CLOCK_INVALID', 'KINVIEW_CLOCK_SET_AT must be milliseconds since the epoch.');
  }
  return instantFrom(at) - setAt;
}

function instantFrom(at: number | string): number {
  const instant = typeof at === 'number' ? at : Date.parse(at);
  if (Number.isFinite(instant)) return instant;
  throw new CodedError('CLOCK_INVALID', 'The clock must be an ISO date-time, such as 2026-03-02T09:00:00Z.');
}
