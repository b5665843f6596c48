import { LedgerUnavailable } from './ledgerUnavailable.ts';
import type { Prepared } from './prepare.ts';
import type { Recorded } from './types.ts';

/** An operation on its way to a receipt. */
export interface Waiting {
  readonly prepared: Prepared;
  /** On the monotonic clock (performance.now()), ms. */
  readonly deadline: number;
  resolve(recorded: Recorded): void;
  reject(error: LedgerUnavailable): void;
}

export interface Queue {
  /** false: full. */
  add(waiting: Waiting): boolean;
  /** What fits in one batch, oldest first; none left whose time is over. */
  take(): Waiting[];
  /** Comes back a little later: somebody is changing what it rests on. */
  putBack(waiting: Waiting): void;
  size(): number;
  onArrival(listener: () => void): void;
  nextArrival(): Promise<void>;
}

/** The server holds some thousands of locks in all. */
const most = { operations: 64, subjects: 1_000 };
const busyPauseMs = 4;

export function createQueue(mostWaiting: number): Queue {
  let waiting: Waiting[] = [];
  let away = 0;
  let listener = (): void => {};
  let arrivals: (() => void)[] = [];

  return {
    add(item) {
      if (waiting.length + away >= mostWaiting) return false;
      waiting.push(item);
      arrived();
      return true;
    },
    take,
    putBack(item) {
      away++;
      setTimeout(() => {
        away--;
        waiting.push(item);
        arrived();
      }, busyPauseMs);
    },
    size: () => waiting.length + away,
    onArrival: (then) => {
      listener = then;
    },
    nextArrival: () => new Promise((resolve) => arrivals.push(resolve)),
  };

  function arrived(): void {
    listener();
    for (const resolve of arrivals) resolve();
    arrivals = [];
  }

  function take(): Waiting[] {
    const now = performance.now();
    const late = waiting.filter((item) => item.deadline <= now);
    for (const item of late) item.reject(new LedgerUnavailable('it did not answer in time'));
    if (late.length > 0) waiting = waiting.filter((item) => item.deadline > now);
    const size = fitting(waiting);
    const batch = waiting.slice(0, size);
    waiting = waiting.slice(size);
    return batch;
  }
}

/** How many of these go together; always one at least. */
function fitting(waiting: readonly Waiting[]): number {
  let subjects = 0;
  let size = 0;
  for (const { prepared } of waiting) {
    subjects += prepared.subjects.length;
    const full = size === most.operations || subjects > most.subjects;
    if (full && size > 0) return size;
    size++;
  }
  return size;
}
