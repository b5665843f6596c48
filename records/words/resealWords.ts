import { randomUUID } from 'node:crypto';
import { CodedError } from '../../database/codedError.ts';
import { inTransaction } from '../../database/inTransaction.ts';
import type { Client, Pool, Queryable } from '../../database/openPool.ts';
import { noteRetention } from '../retention/noteRetention.ts';
import { operatorOf } from '../retention/operatorOf.ts';
import type { WordsKeys } from './readWordsKeys.ts';
import { open, type Sealed, seal, type WordsPlace } from './seal.ts';

interface Row extends WordsPlace, Sealed {}

const BATCH = 500;

/** How many words are sealed under each key, by its id, the most first. */
export async function countWords(database: Queryable): Promise<ReadonlyMap<string, number>> {
  const { rows } = await database.query<{ key: string; count: number }>(
    'select key_id as key, count(*)::int as count from words group by 1 order by 2 desc, 1',
  );
  return new Map(rows.map(({ key, count }) => [key, count]));
}

/**
 * Seals everything again that is not under the key in use, while the spine runs: what cannot be opened with the keys at
 * hand stays as it is. Needs the owner of the database. That it was done, with how many, is on the ledger.
 * @returns how many were sealed again
 * @throws CodedError AGREEMENT_NOT_IN_FORCE
 */
export async function resealWords(pool: Pool, keys: WordsKeys, now: number): Promise<number> {
  let resealed = 0;
  for (let after: string | null = ''; after !== null; ) {
    const batch = await inTransaction(pool, (client) => resealBatch(client, keys, after!, now));
    resealed += batch.resealed;
    after = batch.last;
  }
  return resealed;
}

async function resealBatch(client: Client, keys: WordsKeys, after: string, now: number) {
  const { rows } = await client.query<Row>(
    `select id, kind, about, key_id as "keyId", nonce, sealed from words where key_id <> $1 and id > $2
     order by id limit $3 for update`,
    [keys.current.id, after, BATCH],
  );
  const again = rows.flatMap((row) => sealAgain(keys, row));
  await client.query(
    `update words w set key_id = $1, nonce = n.nonce, sealed = n.sealed
     from unnest($2::text[], $3::bytea[], $4::bytea[]) n (id, nonce, sealed) where w.id = n.id`,
    [
      keys.current.id,
      again.map(({ id }) => id),
      again.map(({ nonce }) => nonce),
      again.map(({ sealed }) => sealed),
    ],
  );
  if (again.length > 0) await note(client, keys, again.length, now);
  return { resealed: again.length, last: rows.length < BATCH ? null : rows.at(-1)!.id };
}

function sealAgain(keys: WordsKeys, row: Row): (Sealed & { readonly id: string })[] {
  try {
    return [{ id: row.id, ...seal(keys, row, open(keys, row, row)) }];
  } catch (error) {
    if (error instanceof CodedError) return [];
    throw error;
  }
}

async function note(client: Client, { current }: WordsKeys, count: number, now: number): Promise<void> {
  await noteRetention(
    client,
    { chain: randomUUID(), clock: { now: () => now, offsetMs: () => now - Date.now() } },
    {
      by: await operatorOf(client),
      operation: 'resealWords',
      way: 'command:words',
      subject: 'words:all',
      code: 'WORDS_RESEALED',
      field: 'words',
      grounds: { change: { record: current.id, before: null, after: count } },
    },
  );
}
