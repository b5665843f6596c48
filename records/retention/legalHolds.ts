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
      // A reference that is forgotten is found there: without it nobody releases the hold.
      grounds: { change: { record: reference, before: isRelease ? 1 : null, after: isRelease ? 2 : 1 } },
    });
    return rowCount;
  });
}

/**
 * Everyone about whom nothing may be disposed of: a hold on a family is one on whoever is or ever was a member, and a hold on
 * a person one on the families that they are or ever were in, too.
 */
export async function readHeld(database: Queryable): Promise<ReadonlySet<string>> {
  const { rows } = await database.query<{ subject: string }>(
    `with held as (select distinct subject from ledger.legal_hold where released_at is null),
       member as (select family, person from family_member union select family, person from membership)
     select subject from held
     union select m.person from member m join held h on h.subject = m.family
     union select m.family from member m join held h on h.subject = m.person`,
  );
  return new Set(rows.map(({ subject }) => subject));
}
