import { createHash } from 'node:crypto';

/** What nobody has as an id may be anything, a name even: it is kept as a digest. */
export function digestOf(id: string): string {
  return `unknown:${createHash('sha256').update(id).digest('hex').slice(0, 32)}`;
}
