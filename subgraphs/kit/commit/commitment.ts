import { createHmac, randomBytes } from 'node:crypto';
import { canonical } from './canonical.ts';

/** Which answer about which part of whose record. */
export interface AnsweredPart {
  /** The operation, as the ledger names it. */
  readonly operation: string;
  readonly person: string;
  /** The namespace's field, e.g. `health.assessments`. */
  readonly field: string;
}

export interface Commitment extends AnsweredPart {
  /** 32 random bytes, hex: the same value never has the same commitment twice. */
  readonly nonce: string;
  /** HMAC-SHA256, hex, under the entry's own key, over canonical JSON of the part and its value. */
  readonly commitment: string;
}

/** What an agency answered, bound and hidden: only who has `key` (32 bytes, the agency's alone) can open it. */
export function commit(key: Uint8Array, part: AnsweredPart, value: unknown): Commitment {
  const nonce = randomBytes(32).toString('hex');
  return { ...part, nonce, commitment: commitmentOf(entryKeyOf(key, nonce), part, value) };
}

/** The key of one entry, hex: it opens this one and no other, so that it can be handed over with a proof. */
export function entryKeyOf(key: Uint8Array, nonce: string): string {
  return createHmac('sha256', key).update(Buffer.from(nonce, 'hex')).digest('hex');
}

export function commitmentOf(
  entryKey: string,
  { operation, person, field }: AnsweredPart,
  value: unknown,
): string {
  const text = canonical({ operation, person, field, value });
  return createHmac('sha256', Buffer.from(entryKey, 'hex')).update(text).digest('hex');
}
