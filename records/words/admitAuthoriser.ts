import type { Client } from '../../database/openPool.ts';

/** From now on whoever decided on these words may read them, too. */
export async function admitAuthoriser(
  client: Client,
  ids: readonly string[],
  authoriser: string,
): Promise<void> {
  await client.query('update words set authoriser = $2 where id = any ($1)', [ids, authoriser]);
}
