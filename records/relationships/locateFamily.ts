import type { Client } from '../../database/openPool.ts';

/**
 * The family meant by an id, which is a family's or a person's; null: nobody's. Of several families, the one in which
 * the person is a child, then the one they joined first.
 */
export async function locateFamily(client: Client, id: string): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    `select id, 0 as rank, 0 as position from family where id = $1
     union all
     select family, case when role in ('CHILD', 'UNBORN') then 1 else 2 end, position from family_member where person = $1
     order by rank, position limit 1`,
    [id],
  );
  return rows[0]?.id ?? null;
}
