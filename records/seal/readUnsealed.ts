import type { Queryable } from '../../database/openPool.ts';
import type { Instant } from '../../policies/words.ts';
import type { SealedBatch } from './logLeaf.ts';

export interface UnsealedBatch extends SealedBatch {
  readonly leaves: number;
  readonly root: Buffer;
  readonly recordedAt: Instant;
}

/** The next batches for the log, oldest first; of each chain in its order, without a gap between them. */
export async function readUnsealed(database: Queryable, most: number): Promise<UnsealedBatch[]> {
  const { rows } = await database.query<UnsealedBatch>(
    `select order_no::text as "orderNo", chain, position::float8 as position, head, leaves, root,
       ms(recorded_at)::float8 as "recordedAt"
     from ledger.unsealed() order by order_no limit $1`,
    [most],
  );
  return rows;
}
