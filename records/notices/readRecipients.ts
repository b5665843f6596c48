import type { Client } from '../../database/openPool.ts';
import type { Requester } from '../../policies/words.ts';

/**
 * Who works with the families of a person now, as they signed in last; a relationship that one claimed oneself does not
 * count, and whoever never signed in cannot be told.
 */
export async function readRecipients(client: Client, person: string): Promise<Requester[]> {
  const { rows } = await client.query<Requester>(
    `select distinct p.id, p.organisation, p.agency, p.role_tier as "roleTier", p.function
     from family_member m join relationship r on r.family = m.family
       join practitioner p on p.id = r.requester and p.organisation = r.organisation
     where m.person = $1 and r.kind <> 'SELF_CLAIMED' and r.from_at <= kinview_now()
       and (r.to_at is null or r.to_at > kinview_now())
     order by p.id, p.organisation`,
    [person],
  );
  return rows;
}
