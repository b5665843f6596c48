import type { Client } from '../../database/openPool.ts';
import { tellPractitioner } from '../alerts/tellPractitioner.ts';
import type { Actor, MutationServices } from '../mutations/types.ts';
import type { SavedConsent } from './saveVersion.ts';

/**
 * Who is named as having assessed a child's competence is told so whenever a decision becomes a yes on it, or a yes to
 * something else, whatever named them before: only they know whether they did.
 */
export async function tellAssessor(
  client: Client,
  services: MutationServices,
  { requester }: Actor,
  { id: record, version }: SavedConsent,
): Promise<void> {
  const { rows } = await client.query<{ family: string; organisation: string; assessor: string }>(
    `select r.family, r.organisation, c.capacity_assessed_by as assessor
     from consent c join family_member m on m.person = c.subject
       join relationship r on r.family = m.family and r.requester = c.capacity_assessed_by and r.kind <> 'SELF_CLAIMED'
     where c.id = $1 and c.version = $2 and c.capacity_assessed_by <> $3 and not exists (select from consent before
       where before.id = $1 and before.version = $2 - 1 and before.status in ('GIVEN', 'GIVEN_CONDITIONAL', 'REVIEW_DUE')
         and before.scope = c.scope and before.conditions = c.conditions
         and before.capacity_assessed_by = c.capacity_assessed_by
         and before.capacity_assessed_on = c.capacity_assessed_on)
     order by r.to_at desc nulls first limit 1`,
    [record, version, requester.id],
  );
  for (const { family, organisation, assessor: recipient } of rows)
    await tellPractitioner(client, services, {
      kind: 'NAMED_AS_ASSESSOR',
      family,
      record,
      raisedBy: requester.id,
      recipient,
      organisation,
    });
}
