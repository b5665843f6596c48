import type { Queryable } from '../../database/openPool.ts';

/**
 * Whether this delivery comes for the first time. Those that would be too late by now are forgotten.
 * @param lifeMs for how long a delivery is taken after it was sent, and before
 */
export async function admitMessage(
  database: Queryable,
  message: { readonly id: string; readonly agency: string },
  lifeMs: number,
): Promise<boolean> {
  await database.query(
    `delete from agency_message where received_at < kinview_now() - 2 * $1 * interval '1 millisecond'`,
    [lifeMs],
  );
  const { rowCount } = await database.query(
    'insert into agency_message (id, agency) values ($1, $2) on conflict do nothing',
    [message.id, message.agency],
  );
  return rowCount === 1;
}
