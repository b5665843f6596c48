import type { Client } from '../../database/openPool.ts';
import type { Requester } from '../../policies/words.ts';

/**
 * Whether a relationship with this family reaches somebody who belongs to a family, too, that this requester works with
 * and their organisation leads.
 */
export async function reachesTheirs(
  client: Client,
  family: string,
  { id, organisation }: Requester,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from family_member there join family_member here on here.person = there.person
       join family f on f.id = here.family and f.lead_organisation = $3
       join relationship r on r.family = f.id and r.requester = $2 and r.organisation = $3
     where there.family = $1 and f.id <> $1 and r.kind <> 'SELF_CLAIMED' and r.from_at <= kinview_now()
       and (r.to_at is null or r.to_at > kinview_now()) limit 1`,
    [family, id, organisation],
  );
  return Boolean(rowCount);
}
