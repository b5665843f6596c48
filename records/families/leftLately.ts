import type { Client } from '../../database/openPool.ts';

/** Whether somebody left this very family a short time ago: who leads it may bring them back, though nobody knows them now. */
export async function leftLately(
  client: Client,
  { family, person }: { readonly family: string; readonly person: string },
  withinMs: number,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from membership where family = $1 and person = $2
       and ended_at > kinview_now() - make_interval(secs => $3::float8 / 1000) limit 1`,
    [family, person, withinMs],
  );
  return rowCount === 1;
}
