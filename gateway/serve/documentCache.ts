import type { Logger } from 'pino';

/** What Apollo Server keeps persisted documents in: texts of operations by their hash, nothing of a requester. */
export interface DocumentCache {
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string, options?: { ttl?: number | null }): Promise<void>;
  delete(key: string): Promise<void>;
  close(): void;
}

const prefix = 'kinview:document:';
const deadlineMs = 250;
const dayInSeconds = 86_400;

/**
 * Persisted documents shared by replicas through Redis. It is never needed: a Redis that is down, slow or hung reads
 * as "not there", and the client then sends the document itself.
 */
export async function createDocumentCache(redisUrl: string, logger: Logger): Promise<DocumentCache> {
  // Loaded by those who have one: it takes its share of a start and of the memory.
  const { createClient } = await import('redis');
  const redis = createClient({ url: redisUrl, disableOfflineQueue: true });
  redis.on('error', () => logger.warn('Redis is out of reach; clients send their documents themselves'));
  redis.connect().catch(() => undefined);
  return {
    get: async (key) => (await withinDeadline(() => redis.get(prefix + key))) ?? undefined,
    set: async (key, value, options) => {
      const EX = options?.ttl ?? dayInSeconds;
      await withinDeadline(() => redis.set(prefix + key, value, { EX }));
    },
    delete: async (key) => {
      await withinDeadline(() => redis.del(prefix + key));
    },
    close: () => {
      if (redis.isOpen) redis.destroy();
    },
  };
}

/** null after the deadline or on any failure: the client's own time limit does not bound a server that hangs. */
async function withinDeadline<T>(work: () => Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), deadlineMs);
  });
  try {
    return await Promise.race([work(), deadline]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
