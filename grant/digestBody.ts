import { hash } from 'node:crypto';

/** SHA-256 of an HTTP body's bytes (a string: its UTF-8), base64url; binds a grant to the one request it was made for. */
export function digestBody(body: Uint8Array | string): string {
  return hash('sha256', body, 'base64url');
}
