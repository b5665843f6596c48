import { inTransaction } from '../../database/inTransaction.ts';
import type { Pool } from '../../database/openPool.ts';

/** Drops the rows of every month up to `month`, whose archive has this SHA-256 (hex). Needs the owner of the database. */
export async function dropMonths(
  pool: Pool,
  archive: { readonly month: string; readonly until: number; readonly sha256: string },
): Promise<{ readonly tables: number; readonly texts: number }> {
  return inTransaction(pool, async (client) => {
    const dropped = await client.query<{ tables: number }>(
      `select ledger.drop_months($1::date, $2, decode($3, 'hex')) as tables`,
      [archive.month, archive.until, archive.sha256],
    );
    const forgotten = await client.query<{ texts: number }>('select ledger.forget_texts() as texts');
    return { tables: dropped.rows[0]!.tables, texts: forgotten.rows[0]!.texts };
  });
}
