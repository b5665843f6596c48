/**
 * Runs `work` one at a time, and gives every caller a run that began after it asked: what it asks about may have
 * changed since the run under way had looked. `work` must not reject.
 */
export function freshly(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let waiting: Promise<void> | null = null;
  return function run(): Promise<void> {
    if (!running) {
      running = work().finally(() => {
        running = null;
      });
      return running;
    }
    waiting ??= running.then(() => {
      waiting = null;
      return run();
    });
    return waiting;
  };
}
