import { randomUUID } from 'node:crypto';
import type { Clock } from '../../database/clock.ts';
import { digestBody } from '../../grant/digestBody.ts';
import { mintGrant } from '../../grant/mint.ts';
import { GRANT_HEADER, GRANT_MAX_SECONDS } from '../../grant/types.ts';

/** Nobody: no person of any partnership has this id. */
export const nobody = 'kinview-probe-nobody';

/** A service that is about to be published, and the key that its grants are signed with. */
export interface Probing {
  readonly subgraph: string;
  readonly url: string;
  readonly key: Uint8Array;
  readonly clock: Clock;
  /** Ends when whoever wants to know has left, or when all of it has taken too long. */
  readonly signal: AbortSignal;
}

/** What a service says of the schema that it runs, to a grant only: SHA-256 (hex) of the SDL's bytes. */
const SCHEMA_HEADER = 'kinview-schema';

export interface ServiceAnswer {
  /** 0: what came is no JSON. */
  readonly status: number;
  readonly data: Record<string, unknown> | null;
  readonly hasErrors: boolean;
  readonly schema: string | null;
}

const mostBytes = 4 * 1024 * 1024;

/** Asks a question about nobody. null: no answer in time; throws the signal's reason. What the service says beyond this goes nowhere. */
export async function askService(
  { subgraph, url, clock, signal }: Probing,
  question: object,
  key: Uint8Array | null,
): Promise<ServiceAnswer | null> {
  const body = JSON.stringify(question);
  const iat = Math.floor(clock.now() / 1000);
  const grant =
    key &&
    mintGrant(key, {
      v: 1,
      id: randomUUID(),
      aud: subgraph,
      iat,
      exp: iat + GRANT_MAX_SECONDS,
      op: randomUUID(),
      purpose: 'COORDINATION',
      organisation: 'kinview',
      roleTier: 'FRONTLINE',
      digest: digestBody(body),
      rows: [{ people: [nobody], open: {} }],
    });
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(grant ? { [GRANT_HEADER]: grant } : {}) },
      body,
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(5_000)]),
    });
    const schema = response.headers.get(SCHEMA_HEADER);
    const answer = JSON.parse(await textOf(response)) as Record<string, unknown> | null;
    const data = (answer?.data ?? null) as Record<string, unknown> | null;
    return { status: response.status, data, hasErrors: Array.isArray(answer?.errors), schema };
  } catch (error) {
    signal.throwIfAborted();
    // An answer that is no JSON discloses nothing either, but it is an answer.
    return error instanceof SyntaxError ? { status: 0, data: null, hasErrors: true, schema: null } : null;
  }
}

/** No more than any SDL is long: who answers is whoever listens there. */
async function textOf(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    parts.push(part);
    size += part.byteLength;
    if (size > mostBytes) throw new SyntaxError('longer than any answer');
  }
  return Buffer.concat(parts).toString('utf8');
}
