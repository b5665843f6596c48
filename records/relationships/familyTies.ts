import type { Client } from '../../database/openPool.ts';
import type { FamilyTies } from '../../policies/steps/relationship.ts';
import type { Requester } from '../../policies/words.ts';

/** Who leads the family, and whether this requester works with it. */
export async function familyTies(
  client: Client,
  family: string,
  { id, organisation }: Requester,
): Promise<FamilyTies> {
  const { rows } = await client.query<FamilyTies>(
    `select lead_organisation as "leadOrganisation", exists (select from relationship r where r.family = f.id
       and r.requester = $2 and r.organisation = $3 and r.kind <> 'SELF_CLAIMED' and r.from_at <= kinview_now()
       and (r.to_at is null or r.to_at > kinview_now())) as "isWorkedWith"
     from family f where f.id = $1`,
    [family, id, organisation],
  );
  return rows[0]!;
}
