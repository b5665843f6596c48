import { timingSafeEqual } from 'node:crypto';
import { digestBody } from './digestBody.ts';
import { GrantError } from './grantErrors.ts';
import type { SeenGrants } from './seenGrants.ts';
import { signPayload } from './signPayload.ts';
import { GRANT_MAX_SECONDS, type Grant, type GrantPayload } from './types.ts';

/** How far ahead the gateway's clock may run, in seconds. */
const CLOCK_SKEW_SECONDS = 5;

export interface GrantCheck {
  /** The header as received. */
  readonly header: string | readonly string[] | undefined;
  /** The body's bytes as received, before any parsing. */
  readonly body: Uint8Array;
  /** The name of the subgraph that checks. */
  readonly audience: string;
  readonly key: Uint8Array;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly seen: SeenGrants;
}

/**
 * Verifies a grant: signature first (in constant time), then version, audience, times, body, and last that its id was
 * not used before, so that a refused grant uses nothing up.
 *
 * @throws GrantError with its code and HTTP status
 */
export function verifyGrant(check: GrantCheck): Grant {
  const payload = readSigned(check.header, check.key);
  if (payload.v !== 1) throw new GrantError('GRANT_VERSION');
  if (!isWhole(payload)) throw new GrantError('GRANT_MALFORMED');
  if (payload.aud !== check.audience) throw new GrantError('GRANT_AUDIENCE');
  assertCurrent(payload, check.now / 1000);
  if (payload.digest !== digestBody(check.body)) throw new GrantError('GRANT_BODY');
  if (!check.seen.admit(payload.id, check.now)) throw new GrantError('GRANT_USED');
  return payload as Grant;
}

function readSigned(header: GrantCheck['header'], key: Uint8Array): Partial<GrantPayload> {
  if (header === undefined || header === '') throw new GrantError('GRANT_MISSING');
  const [encoded, signature, ...rest] = typeof header === 'string' ? header.split('.') : [];
  if (!encoded || !signature || rest.length > 0) throw new GrantError('GRANT_MALFORMED');
  const expected = Buffer.from(signPayload(key, encoded), 'base64url');
  const given = Buffer.from(signature, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    throw new GrantError('GRANT_SIGNATURE');
  try {
    const payload: unknown = JSON.parse(Buffer.from(encoded, 'base64url').toString());
    if (typeof payload === 'object' && payload !== null) return payload;
  } catch {
    // The text that failed to parse is nobody's business: fall through to the coded error.
  }
  throw new GrantError('GRANT_MALFORMED');
}

function isWhole(payload: Partial<GrantPayload>): payload is GrantPayload {
  const texts = [
    payload.id,
    payload.aud,
    payload.op,
    payload.purpose,
    payload.organisation,
    payload.roleTier,
  ];
  return (
    texts.every((text) => typeof text === 'string' && text !== '') &&
    Number.isInteger(payload.iat) &&
    Number.isInteger(payload.exp) &&
    Array.isArray(payload.rows)
  );
}

function assertCurrent({ iat, exp }: GrantPayload, nowSeconds: number): void {
  if (exp - iat > GRANT_MAX_SECONDS) throw new GrantError('GRANT_TOO_LONG');
  if (nowSeconds >= exp || iat > nowSeconds + CLOCK_SKEW_SECONDS) throw new GrantError('GRANT_NOT_CURRENT');
}
