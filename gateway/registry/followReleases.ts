import { freshly } from '../../database/freshly.ts';
import type { Queryable } from '../../database/openPool.ts';
import { readRelease, readReleaseNumber } from '../../records/publications/readRelease.ts';
import type { Release } from '../../records/publications/types.ts';

export interface FollowOptions {
  readonly database: Queryable;
  /** What is served now. */
  readonly current: () => number;
  /** Serves a release from now on, or throws and changes nothing. */
  readonly serve: (release: Release) => void;
  readonly report: (error: unknown) => void;
  readonly everyMs?: number;
}

export interface Following {
  /** Looks now. Never rejects. */
  refresh(): Promise<void>;
  close(): void;
}

/**
 * Follows the registry: whatever has the highest number is served. A release that cannot be served is reported once,
 * and what was served before goes on being served.
 */
export function followReleases(options: FollowOptions): Following {
  const { database, current, serve, report } = options;
  let refused = 0;
  let isReported = false;
  const refresh = freshly(() =>
    look().catch((error) => {
      if (!isReported) report(error);
      isReported = true;
    }),
  );
  const timer = setInterval(() => void refresh(), options.everyMs ?? 2_000);
  timer.unref();
  return { refresh, close: () => clearInterval(timer) };

  async function look(): Promise<void> {
    const number = await readReleaseNumber(database);
    isReported = false;
    if (number === 0 || number === current() || number === refused) return;
    const release = (await readRelease(database, number))!;
    try {
      serve(release);
    } catch (error) {
      refused = number;
      report(error);
    }
  }
}
