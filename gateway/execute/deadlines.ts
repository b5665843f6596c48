export interface Expiring {
  /** Where it waits; kept by the deadlines themselves. */
  place: number;
  /** By `performance.now()`; set with the deadline. */
  deadline: number;
  /** Called once, when the deadline passed before `met`. */
  expire(): void;
}

/** One deadline, the same for everybody who sets one, watched by one timer that runs only while somebody waits. */
export interface Deadlines {
  set(waiting: Expiring): void;
  met(waiting: Expiring): void;
}

/**
 * Deadlines of `timeoutMs` from when they are set; noticed at most a twentieth of it late. They wait in an array, in no
 * order: a Map through which requests come and go leaves each of its outgrown tables pointing to the next one, so that
 * what passed through is kept until a full garbage collection.
 */
export function createDeadlines(timeoutMs: number): Deadlines {
  const waiting: Expiring[] = [];
  let timer: NodeJS.Timeout | null = null;
  return {
    set(one) {
      one.deadline = performance.now() + timeoutMs;
      one.place = waiting.push(one) - 1;
      timer ??= setInterval(look, Math.max(5, timeoutMs / 20));
    },
    met: remove,
  };

  function remove(one: Expiring): void {
    if (waiting[one.place] !== one) return;
    const last = waiting.pop()!;
    if (last === one) return;
    waiting[one.place] = last;
    last.place = one.place;
  }

  function look(): void {
    const now = performance.now();
    for (const one of waiting.filter(({ deadline }) => deadline <= now)) {
      // Somebody who expired before may have met it.
      if (waiting[one.place] !== one) continue;
      remove(one);
      one.expire();
    }
    if (waiting.length > 0 || timer === null) return;
    clearInterval(timer);
    timer = null;
  }
}
