export interface Expiring {
  /** Called once, when the deadline passed before `met`. */
  expire(): void;
}

/** One deadline, the same for everybody who sets one, watched by one timer that runs only while somebody waits. */
export interface Deadlines {
  set(waiting: Expiring): void;
  met(waiting: Expiring): void;
}

/** Deadlines of `timeoutMs` from when they are set; noticed at most a twentieth of it late. */
export function createDeadlines(timeoutMs: number): Deadlines {
  const waiting = new Map<Expiring, number>();
  let timer: NodeJS.Timeout | null = null;
  return {
    set(one) {
      waiting.set(one, performance.now() + timeoutMs);
      timer ??= setInterval(look, Math.max(5, timeoutMs / 20));
    },
    met: (one) => void waiting.delete(one),
  };

  /** In the order in which they were set, so the first that has time left ends the look. */
  function look(): void {
    const now = performance.now();
    for (const [one, deadline] of waiting) {
      if (deadline > now) break;
      waiting.delete(one);
      one.expire();
    }
    if (waiting.size > 0 || timer === null) return;
    clearInterval(timer);
    timer = null;
  }
}
