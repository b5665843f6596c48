import { Pool } from 'undici';
import { BoundedCache } from '../../database/boundedCache.ts';
import { remember } from '../remember.ts';
import { createDeadlines } from './deadlines.ts';
import { exchange } from './exchange.ts';
import type { Send, SubgraphRequest } from './types.ts';

export interface SenderOptions<Permit> {
  /** Address of each source's GraphQL endpoint. */
  readonly subgraphs: { readonly [source: string]: string };
  /** The headers of one request, over the very bytes that are sent: the grant is signed here. */
  readonly headersFor: (
    request: SubgraphRequest<Permit>,
    bodyText: string,
  ) => { readonly [name: string]: string };
  /** From the first byte sent to the last received, in milliseconds. */
  readonly timeoutMs?: number;
  readonly maxResponseBytes?: number;
  /** Connections kept open to each source. */
  readonly connections?: number;
}

export interface Sender<Permit> {
  readonly send: Send<Permit>;
  /** Waits for what is under way, then closes every connection. */
  readonly close: () => Promise<void>;
}

const DEFAULTS = { timeoutMs: 5_000, maxResponseBytes: 10 * 1024 * 1024, connections: 64 };

/**
 * Sends requests as JSON over HTTP, kept alive per source, and reads each answer once. Never rejects for what a source
 * does: refused, timed out or 5xx is UNAVAILABLE; anything but a JSON object in a 2xx or 4xx, or too much of it, is
 * INVALID. Rejects for a source it does not know and for what `headersFor` throws.
 */
export function createSender<Permit>(options: SenderOptions<Permit>): Sender<Permit> {
  const limits = { ...DEFAULTS, ...options };
  const deadlines = createDeadlines(limits.timeoutMs);
  /** Operations as JSON, which are the same again and again. */
  const written = new BoundedCache<string, string>(1_000);
  const sources = new Map<string, { pool: Pool; path: string }>();
  for (const [source, address] of Object.entries(options.subgraphs)) {
    const { origin, pathname, search } = new URL(address);
    const pool = new Pool(origin, {
      connections: limits.connections,
      allowH2: false,
      connect: { timeout: limits.timeoutMs },
    });
    sources.set(source, { pool, path: pathname + search });
  }
  return {
    send: async (request) => {
      const source = sources.get(request.source);
      if (!source) throw new Error('A fetch from a source that has no address');
      const { operationText, variables } = request;
      const query = remember(written, operationText, () => JSON.stringify(operationText));
      const body = `{"query":${query},"variables":${JSON.stringify(variables)}}`;
      const headers = {
        'content-type': 'application/json',
        accept: 'application/json',
        ...options.headersFor(request, body),
      };
      return exchange(source.pool, { path: source.path, body, headers }, deadlines, limits.maxResponseBytes);
    },
    close: async () => {
      await Promise.all([...sources.values()].map(({ pool }) => pool.close()));
    },
  };
}
