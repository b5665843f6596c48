import type { Queryable } from '../../database/openPool.ts';

/** The number of the last checkpoint that a place outside was given; 0: none yet. */
export async function readDelivered(database: Queryable, destination: string): Promise<number> {
  const { rows } = await database.query<{ number: number }>(
    'select number::float8 as number from ledger.delivery where destination = $1',
    [destination],
  );
  return rows[0]?.number ?? 0;
}

export async function noteDelivered(database: Queryable, destination: string, number: number): Promise<void> {
  await database.query(
    `insert into ledger.delivery values ($1, $2, kinview_now())
     on conflict (destination) do update set number = excluded.number, delivered_at = excluded.delivered_at`,
    [destination, number],
  );
}
