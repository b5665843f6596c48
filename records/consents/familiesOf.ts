import type { Client } from '../../database/openPool.ts';

/** The families that a person belongs to. */
export async function familiesOf(client: Client, person: string): Promise<string[]> {
  const { rows } = await client.query<{ family: string }>(
    'select family from family_member where person = $1 order by family collate "C"',
    [person],
  );
  return rows.map(({ family }) => family);
}
