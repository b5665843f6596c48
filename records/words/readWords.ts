import type { Queryable } from '../../database/openPool.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import type { Requester } from '../../policies/words.ts';
import type { WordsKeys } from './readWordsKeys.ts';
import { open, type Sealed, type WordsPlace } from './seal.ts';

interface Row extends WordsPlace, Sealed {}

/**
 * The texts that this requester may read, by id: their author's, their authoriser's, and more by what the agreement gives
 * their function.
 * Whether the record that refers to them is open to the requester at all is decided before.
 * @throws CodedError WORDS_UNREADABLE where a key is missing: nothing is left out silently.
 */
export async function readWords(
  database: Queryable,
  { agreement, words: keys }: { readonly agreement: Agreement; readonly words: WordsKeys },
  requester: Requester,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const reach = agreement.functions.get(requester.function)?.words ?? 'OWN';
  const { rows } = await database.query<Row>({
    name: 'read-words',
    text: `select id, kind, about, key_id as "keyId", nonce, sealed from words
      where id = any ($1::text[]) and ($2 = 'ALL' or author = $3 or authoriser = $3
        or ($2 = 'OVERSIGHT' and kind ~ '^(FINDING|OUTCOME)_'))`,
    values: [ids, reach, requester.id],
  });
  return new Map(rows.map((row) => [row.id, open(keys, row, row)]));
}
