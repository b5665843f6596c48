import { randomUUID } from 'node:crypto';
import type { Clock } from '../../database/clock.ts';
import { inTransaction } from '../../database/inTransaction.ts';
import type { Pool, Queryable } from '../../database/openPool.ts';
import type { Requester } from '../../policies/words.ts';
import { noteRetention } from './noteRetention.ts';

export interface HoldAsked {
  readonly subject: string;
  /** Whose matter it is, e.g. a court's case number; 1 to 64 characters. */
  readonly reference: string;
  readonly isRelease: boolean;
}

/**
 * Places a legal hold on a subject, or releases those of this reference; the ledger says so, in the same transaction.
 * Returns how many holds were placed or released.
 */
export function changeLegalHold(
  services: { readonly pool: Pool; readonly chain: string; readonly clock: Clock },
  by: Requester,
  { subject, reference, isRelease }: HoldAsked,
): Promise<number> {
  return inTransaction(services.pool, async (client) => {
    const { rowCount } = isRelease
      ? await client.query(
          `update ledger.legal_hold set released_by = $3, released_at = kinview_now()
           where subject = $1 and reference = $2 and released_at is null`,
          [subject, reference, by.id],
        )
      : await client.query(
          'insert into ledger.legal_hold (id, subject, reference, placed_by) values ($1, $2, $3, $4)',
          [randomUUID(), subject, reference, by.id],
        );
    if (!rowCount) return 0;
    await noteRetention(client, services, {
      by,
      operation: 'changeLegalHold',
      way: 'route:/ledger/holds',
      subject,
      code: isRelease ? 'LEGAL_HOLD_RELEASED' : 'LEGAL_HOLD_PLACED',
      field: 'legalHold',
      grounds: {},
    });
    return rowCount;
  });
}

/** Everyone about whom nothing may be disposed of. */
export async function readHeld(database: Queryable): Promise<ReadonlySet<string>> {
  const { rows } = await database.query<{ subject: string }>(
    'select distinct subject from ledger.legal_hold where released_at is null',
  );
  return new Set(rows.map(({ subject }) => subject));
}
