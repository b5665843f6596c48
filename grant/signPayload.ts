import { createHmac } from 'node:crypto';

/** The signature half of a grant: HMAC-SHA256 over the encoded payload's text, 32 bytes as base64url. */
export function signPayload(key: Uint8Array, encodedPayload: string): string {
  return createHmac('sha256', key).update(encodedPayload).digest('base64url');
}
