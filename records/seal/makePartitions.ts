import type { Queryable } from '../../database/openPool.ts';

const monthsAhead = 12;

/** Makes the ledger's partitions for a year ahead, where they are missing. */
export async function makePartitions(database: Queryable): Promise<void> {
  await database.query('select ledger.make_partitions(kinview_now()::date, $1)', [monthsAhead]);
}
