import type { FastifyBaseLogger } from 'fastify';
import type { Clock } from '../../../database/clock.ts';
import type { Pool } from '../../../database/openPool.ts';
import { publishRoots } from '../commit/publishRoots.ts';
import type { Agency } from '../defineAgency.ts';
import { publishTokens } from '../match/publishTokens.ts';
import { deliver, type SpineLink } from './deliver.ts';
import { runRules } from './runRules.ts';

export interface ReporterOptions {
  readonly spine: SpineLink;
  /** 32 bytes that all agencies share with the spine's process, and no database holds (docs/decisions). */
  readonly matchKey: Uint8Array;
  /** Whether the agency keeps commitments, and gives away the root of each day. */
  readonly isCommitting?: boolean;
  /** How often it looks, in ms; null: only when told. */
  readonly everyMs: number | null;
}

export interface Reporter {
  /** One round: rules and tokens are worked out in the agency's database, and what is new is sent. */
  report(): Promise<void>;
  close(): Promise<void>;
}

/** Runs the agreement's rules over an agency's own records and tells the spine what fired; never two rounds at once. */
export function createReporter(
  agency: Agency,
  pool: Pool,
  clock: Clock,
  options: ReporterOptions,
  logger: FastifyBaseLogger | undefined,
): Reporter {
  let round: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const report = (): Promise<void> => {
    round = round.catch(() => undefined).then(once);
    return round;
  };
  const again = (): void => {
    if (closed || options.everyMs === null) return;
    timer = setTimeout(() => void report().catch(warn).finally(again), options.everyMs);
    timer.unref();
  };
  const warn = (error: { name?: string; code?: unknown }) =>
    logger?.warn({ kind: error.name, code: error.code }, 'events could not be told; they are kept');
  if (options.everyMs !== null) void report().catch(warn).finally(again);

  return {
    report,
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await round.catch(() => undefined);
    },
  };

  async function once(): Promise<void> {
    const { rules, again } = await deliver(pool, agency.name, clock, options.spine);
    await runRules(pool, agency.namespace.kinds, rules, again);
    await publishTokens(pool, agency.identify, options.matchKey);
    if (options.isCommitting) await publishRoots(pool);
    const { rowCount } = await pool.query('select from outbox where sent_at is null limit 1');
    if (rowCount) await deliver(pool, agency.name, clock, options.spine);
  }
}
