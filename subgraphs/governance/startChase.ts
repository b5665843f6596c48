import type { FastifyBaseLogger } from 'fastify';
import { chaseOverdue } from '../../records/chase/chaseOverdue.ts';
import type { DetectorServices } from '../../records/detect/runDetectors.ts';

/** What keeps overdue things from being forgotten while the spine runs. */
export interface Chasing {
  /** Chases now. */
  run(): Promise<void>;
  /** Resolves when nothing is being chased any more. */
  stop(): Promise<void>;
}

/** Chases what is overdue `everyMs`; 0: only when asked. A failure is logged, and chased again the next time. */
export function startChase(
  services: DetectorServices,
  options: { readonly everyMs: number; readonly logger?: FastifyBaseLogger | undefined },
): Chasing {
  let running = Promise.resolve();
  const run = () => chaseOverdue(services);
  const timer =
    options.everyMs > 0
      ? setInterval(() => {
          running = running.then(run).catch((error: unknown) => {
            const { code = 'UNKNOWN' } = error as { code?: string };
            options.logger?.error({ code }, 'what is overdue could not be chased');
          });
        }, options.everyMs)
      : undefined;
  timer?.unref();
  return {
    run,
    stop() {
      clearInterval(timer);
      return running;
    },
  };
}
