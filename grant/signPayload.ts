import { createHmac } from 'node:crypto';

/** The signature half of a grant: HMAC-SHA256 over the encoded payload's text, 32 bytes. */
export function signPayload(key: Uint8Array, encodedPayload: string): Buffer {
  return createHmac('sha256', key).update(encodedPayload).digest();
}
