import { inTransaction } from '../../../database/inTransaction.ts';
import type { Pool } from '../../../database/openPool.ts';
import { readDay } from './readDay.ts';

/**
 * Puts the roots of days that are over into the outbox, each once: the spine puts them on the ledger. A day is closed
 * ten minutes after its end, when nothing of it can still be on its way.
 */
export async function publishRoots(pool: Pool): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock(7412)');
    const { rows } = await client.query<{ day: string }>(
      `select distinct (at at time zone 'UTC')::date::text as day from commitment
       where (at at time zone 'UTC')::date < ((kinview_now() - interval '10 minutes') at time zone 'UTC')::date
         and not exists (select from commitment_day d where d.day = (at at time zone 'UTC')::date)
       order by day limit 31`,
    );
    for (const { day } of rows) {
      const { root, leaves } = await readDay(client, day);
      await client.query('insert into commitment_day (day) values ($1::date)', [day]);
      await client.query('insert into outbox (event) values ($1)', [
        JSON.stringify({ kind: 'COMMITTED', day, root, count: leaves.length }),
      ]);
    }
  });
}
