import { inTransaction } from '../../database/inTransaction.ts';
import type { Pool } from '../../database/openPool.ts';
import type { Instant } from '../../policies/words.ts';
import { noteArchive } from './noteArchive.ts';

/** An archive that was written and verified. */
export interface WrittenArchive {
  /** The last month in it, by its first day. */
  readonly month: string;
  /** The leaf of the log at which it ends. */
  readonly until: number;
  readonly sha256: string;
  readonly rows: number;
  readonly now: Instant;
}

/**
 * Drops the rows of every month up to `month`, which an archive holds from now on; the ledger says so, in the same
 * transaction. Needs the owner of the database.
 * @throws CodedError AGREEMENT_NOT_IN_FORCE; nothing was dropped.
 */
export async function dropMonths(
  pool: Pool,
  { month, until, sha256, rows, now }: WrittenArchive,
): Promise<{ readonly tables: number; readonly texts: number }> {
  return inTransaction(pool, async (client) => {
    const record = `${month.slice(0, 7)} ${sha256}`;
    await noteArchive(client, { code: 'LEDGER_ARCHIVED', record, count: rows, now });
    const dropped = await client.query<{ tables: number }>(
      `select ledger.drop_months($1::date, $2, decode($3, 'hex')) as tables`,
      [month, until, sha256],
    );
    const forgotten = await client.query<{ texts: number }>('select ledger.forget_texts() as texts');
    return { tables: dropped.rows[0]!.tables, texts: forgotten.rows[0]!.texts };
  });
}
