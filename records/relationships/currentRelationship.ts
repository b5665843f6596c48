import type { Client } from '../../database/openPool.ts';
import type { RelationshipState } from '../../policies/steps/relationship.ts';
import { refuse } from '../mutations/refusals.ts';

export interface CurrentRelationship extends RelationshipState {
  readonly version: number;
  readonly family: string;
}

/** @throws Refusal NOT_FOUND_OR_NOT_PERMITTED. */
export async function currentRelationship(client: Client, id: string): Promise<CurrentRelationship> {
  const { rows } = await client.query<CurrentRelationship>(
    `select r.version, r.family, r.requester as practitioner, r.organisation, r.kind, ms(r.to_at)::float8 as "to",
       f.lead_organisation as "leadOrganisation"
     from relationship r join family f on f.id = r.family where r.id = $1`,
    [id],
  );
  return rows[0] ?? refuse('NOT_FOUND_OR_NOT_PERMITTED');
}
