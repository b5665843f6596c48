import { Pool } from 'undici';
import { readBody } from './readBody.ts';
import type { Send, SubgraphAnswer, SubgraphRequest } from './types.ts';

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
      const body = JSON.stringify({ query: request.operationText, variables: request.variables });
      const headers = {
        'content-type': 'application/json',
        accept: 'application/json',
        ...options.headersFor(request, body),
      };
      return exchange(source.pool, { path: source.path, body, headers }, limits);
    },
    close: async () => {
      await Promise.all([...sources.values()].map(({ pool }) => pool.close()));
    },
  };
}

interface Message {
  readonly path: string;
  readonly body: string;
  readonly headers: { readonly [name: string]: string };
}

async function exchange(
  pool: Pool,
  message: Message,
  limits: { readonly timeoutMs: number; readonly maxResponseBytes: number },
): Promise<SubgraphAnswer> {
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), limits.timeoutMs);
  try {
    const { statusCode, body } = await pool.request({ method: 'POST', ...message, signal: deadline.signal });
    if (statusCode >= 500 || (statusCode >= 300 && statusCode < 400)) {
      await body.dump();
      return { status: statusCode >= 500 ? 'UNAVAILABLE' : 'INVALID' };
    }
    const text = await readBody(body, limits.maxResponseBytes);
    return text === null ? { status: 'INVALID' } : readAnswer(text);
  } catch {
    return { status: 'UNAVAILABLE' };
  } finally {
    clearTimeout(timer);
  }
}

function readAnswer(text: string): SubgraphAnswer {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    return { status: 'INVALID' };
  }
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return { status: 'INVALID' };
  const { data, errors } = answer as { data?: unknown; errors?: unknown };
  return { status: 'ANSWERED', data, errors };
}
