import type { Client } from '../../database/openPool.ts';
import type { OrganisationId } from '../../policies/words.ts';

/** The organisations that lead the families of a person. */
export async function leadersOf(client: Client, subject: string): Promise<readonly OrganisationId[]> {
  const { rows } = await client.query<{ lead: OrganisationId }>(
    `select distinct f.lead_organisation as lead from family f join family_member m on m.family = f.id
     where m.person = $1`,
    [subject],
  );
  return rows.map(({ lead }) => lead);
}
