import { createHmac, timingSafeEqual } from 'node:crypto';

/** Where a message's signature travels. */
export const MESSAGE_HEADER = 'kinview-message';

/** No message is taken longer after it was sent, nor earlier before, in ms: clocks may differ by so much. */
export const MESSAGE_LIFE_MS = 300_000;

/** HMAC-SHA256 (base64url) over the body's bytes under the agency's key; a reply is bound to what it answers. */
export function signMessage(key: Uint8Array, body: Uint8Array | string, answers = ''): string {
  return createHmac('sha256', key).update(`${answers}\n`).update(body).digest('base64url');
}

/** In constant time. */
export function isSigned(
  key: Uint8Array,
  signature: unknown,
  body: Uint8Array | string,
  answers = '',
): boolean {
  if (typeof signature !== 'string') return false;
  const given = Buffer.from(signature, 'base64url');
  const expected = Buffer.from(signMessage(key, body, answers), 'base64url');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
