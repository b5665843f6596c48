import { CodedError } from '../../database/codedError.ts';
import type { Queryable } from '../../database/openPool.ts';

/**
 * The number of the last checkpoint that a place outside was given; 0: none yet.
 * @throws CodedError DELIVERY_ALTERED where that one was never signed: nothing would be given any more, and nobody told.
 */
export async function readDelivered(database: Queryable, destination: string): Promise<number> {
  const { rows } = await database.query<{ number: number; isKnown: boolean }>(
    `select number::float8 as number, exists (select from ledger.checkpoint c where c.number = d.number) as "isKnown"
     from ledger.delivery d where destination = $1`,
    [destination],
  );
  const [delivered] = rows;
  if (delivered && !delivered.isKnown)
    throw new CodedError(
      'DELIVERY_ALTERED',
      'A place outside is said to have a checkpoint that was never signed: take its row out of ledger.delivery.',
    );
  return delivered?.number ?? 0;
}

export async function noteDelivered(database: Queryable, destination: string, number: number): Promise<void> {
  await database.query(
    `insert into ledger.delivery values ($1, $2, kinview_now())
     on conflict (destination) do update set number = excluded.number, delivered_at = excluded.delivered_at`,
    [destination, number],
  );
}
