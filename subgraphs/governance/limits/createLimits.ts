import {
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
  RLWrapperTimeouts,
} from 'rate-limiter-flexible';
import type { Agreement } from '../../../policies/agreement/types.ts';
import { tooOften } from './tooOften.ts';

/** What may be asked only so often by one practitioner. */
export type Limited = 'EXPLANATION' | 'SEARCH' | 'CLAIM';

export interface Limits {
  /** @throws CodedError ASKED_TOO_OFTEN. */
  spend(what: Limited, requester: string): Promise<void>;
  close(): void;
}

const deadlineMs = 250;

interface Limiter {
  consume(key: string): Promise<unknown>;
}

/**
 * Counts in Redis where there is one, so that replicas share a count, and in this process otherwise: also while Redis
 * is out of reach, slow or hung.
 */
export async function createLimits(agreement: Agreement, redisUrl: string | undefined): Promise<Limits> {
  const redis = redisUrl ? await connect(redisUrl) : null;
  const limiterOf = (what: Limited, points: number, duration: number): Limiter => {
    const keyPrefix = `kinview:limit:${what}`;
    const here = new RateLimiterMemory({ keyPrefix, points, duration });
    if (!redis) return here;
    const shared = new RateLimiterRedis({
      keyPrefix,
      points,
      duration,
      storeClient: redis,
      useRedisPackage: true,
      rejectIfRedisNotReady: true,
    });
    return new RLWrapperTimeouts({ limiter: shared, timeoutMs: deadlineMs, insuranceLimiter: here });
  };
  const { explanationsPerMinute, searchesPerHour } = agreement.data.limits;
  const limiters: Record<Limited, Limiter> = {
    EXPLANATION: limiterOf('EXPLANATION', explanationsPerMinute, 60),
    SEARCH: limiterOf('SEARCH', searchesPerHour, 3_600),
    // A claim may confirm that a person is known, as a search may (policy.md §7).
    CLAIM: limiterOf('CLAIM', searchesPerHour, 3_600),
  };
  return {
    async spend(what, requester) {
      try {
        await limiters[what].consume(requester);
      } catch (error) {
        if (error instanceof RateLimiterRes) throw tooOften(what);
        throw error;
      }
    },
    close: () => {
      if (redis?.isOpen) redis.destroy();
    },
  };
}

/** Loaded by those who have one. Nothing waits for it to answer. */
async function connect(url: string) {
  const { createClient } = await import('redis');
  const redis = createClient({ url, disableOfflineQueue: true });
  redis.on('error', () => undefined);
  redis.connect().catch(() => undefined);
  return redis;
}
