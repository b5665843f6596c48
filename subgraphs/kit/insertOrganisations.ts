import type { Queryable } from '../../database/openPool.ts';
import type { OrganisationInput } from './recordInput.ts';

/** Names the organisations whose records an agency's database may hold; giving one again changes its sector. */
export async function insertOrganisations(
  db: Queryable,
  organisations: readonly OrganisationInput[],
): Promise<void> {
  await db.query(
    `insert into organisation (id, sector) select id, sector from jsonb_populate_recordset(null::organisation, $1)
     on conflict (id) do update set sector = excluded.sector`,
    [JSON.stringify(organisations)],
  );
}
