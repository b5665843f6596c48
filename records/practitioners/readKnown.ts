import type { Client } from '../../database/openPool.ts';
import type { KnownPractitioner, KnownPractitioners } from '../../policies/steps/practitioner.ts';

/**
 * Who of these is known, and as what. Kinview keeps no list of staff: it knows who signed in, and who works with a family
 * by another's word (docs/decisions/0013). Which family that is, is never asked: the answer must not tell.
 */
export async function readKnown(client: Client, ids: readonly string[]): Promise<KnownPractitioners> {
  const { rows } = await client.query<KnownPractitioner & { id: string }>(
    `select id, organisation, role_tier as "roleTier", function from practitioner where id = any ($1)
     union
     select r.requester, r.organisation, null, null from relationship r
     where r.requester = any ($1) and r.kind <> 'SELF_CLAIMED' and not exists (
       select from practitioner p where p.id = r.requester and p.organisation = r.organisation)`,
    [ids],
  );
  const known = new Map<string, KnownPractitioner[]>();
  for (const { id, ...one } of rows) known.set(id, [...(known.get(id) ?? []), one]);
  return known;
}
