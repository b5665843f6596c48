import { createHash } from 'node:crypto';
import type { Mutation } from './types.ts';

/** SHA-256 (hex) of an operation and what was sent with it; the order of keys does not matter, the key itself is left out. */
export function digestInput({ operation, input }: Pick<Mutation, 'operation' | 'input'>): string {
  const { idempotencyKey: _key, ...sent } = input as { idempotencyKey?: unknown };
  return createHash('sha256')
    .update(JSON.stringify([operation, sent], sorted))
    .digest('hex');
}

/** What was left out and what is null say the same. */
function sorted(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).filter(([, held]) => held !== null && held !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
