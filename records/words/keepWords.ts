import { randomUUID } from 'node:crypto';
import type { Client } from '../../database/openPool.ts';
import type { WordsKeys } from './readWordsKeys.ts';
import { seal } from './seal.ts';

export interface NewWords {
  /** What they say, e.g. `OVERRIDE_IF_SHARED`. */
  readonly kind: string;
  /** The person or family that they are about. */
  readonly about: string;
  readonly author: string;
  /** Who decided on them, where that is known already. */
  readonly authoriser?: string;
  readonly text: string;
}

/** Keeps words sealed; returns the id by which a record refers to them. */
export async function keepWords(client: Client, keys: WordsKeys, words: NewWords): Promise<string> {
  const id = randomUUID();
  const { kind, about, author, authoriser = null, text } = words;
  const { keyId, nonce, sealed } = seal(keys, { id, kind, about }, text);
  await client.query(
    `insert into words (id, kind, about, author, authoriser, key_id, nonce, sealed)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, kind, about, author, authoriser, keyId, nonce, sealed],
  );
  return id;
}
