import { signPayload } from './signPayload.ts';
import type { GrantPayload } from './types.ts';

/**
 * Makes the value of the `kinview-grant` header.
 *
 * @param key the 32 bytes shared with the subgraph named in `payload.aud` (`readGrantKey`)
 *
 * @example
 * mintGrant(key, { v: 1, id: randomUUID(), aud: 'health', iat, exp: iat + 30, op, purpose: 'PLANNING',
 *   organisation: 'NHS-COMM', roleTier: 'CLINICAL', digest: digestBody(body),
 *   rows: [{ people: ['maya'], open: { ASSESSMENT_SUMMARY: ['NHS-COMM'] } }] });
 */
export function mintGrant(key: Uint8Array, payload: GrantPayload): string {
  return sealGrant(key, JSON.stringify(payload));
}

/** @param payloadText a `GrantPayload` as JSON */
export function sealGrant(key: Uint8Array, payloadText: string): string {
  const encoded = Buffer.from(payloadText).toString('base64url');
  return `${encoded}.${signPayload(key, encoded)}`;
}
