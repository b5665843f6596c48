import type { Queryable } from '../../database/openPool.ts';
import type { Household } from '../../policies/trace/heldFor.ts';

/** What bears on the safety of telling somebody who was shown what about them, as it stands now. */
export async function readHousehold(database: Queryable, person: string): Promise<Household> {
  const { rows } = await database.query<Household>(
    `select exists (select from shield where subject = any (households_of(array[$1]))
         and from_at <= kinview_now() and (to_at is null or to_at > kinview_now())) as "isShielded",
       exists (select from consent where subject = $1 and superseded_at is null
         and status = 'NOT_SOUGHT_UNSAFE') as "isUnsafeToAsk",
       array(select distinct f.lead_organisation from family_member m join family f on f.id = m.family
         where m.person = $1) as "leadOrganisations"`,
    [person],
  );
  return rows[0]!;
}
