import type { Client } from '../../database/openPool.ts';
import type { OperationData } from '../../policies/agreement/data.ts';
import type { Requester } from '../../policies/words.ts';
import { refuse } from './refusals.ts';
import type { About } from './types.ts';

interface Standing {
  readonly works: boolean;
  readonly assigned: boolean;
  readonly leads: boolean;
}

/** By what an operation needs: whether this standing will do (policy.md §1; the agreement's table of operations). */
const suffices: Readonly<Record<OperationData['needs'], (standing: Standing) => boolean>> = {
  NOTHING: () => true,
  RELATIONSHIP: ({ works }) => works,
  TASK: ({ works, assigned }) => works || assigned,
  LEAD: ({ works, assigned, leads }) => leads && (works || assigned),
};

/**
 * Whether the requester has with a family of the person concerned what the operation needs. Anybody else is answered as
 * for a person whom nobody knows.
 * @throws Refusal NOT_FOUND_OR_NOT_PERMITTED.
 */
export async function checkStanding(
  client: Client,
  { id, organisation, function: workFunction }: Requester,
  needs: OperationData['needs'],
  about: About | null,
): Promise<void> {
  if (needs === 'NOTHING') return;
  const { rows } = await client.query<Standing>(
    `select
       exists (select from relationship r where r.family = f.id and r.requester = $3 and r.organisation = $4
         and r.kind <> 'SELF_CLAIMED' and r.from_at <= kinview_now()
         and (r.to_at is null or r.to_at > kinview_now())) as works,
       exists (select from task t where t.family = f.id and t.closed_at is null and t.gives_standing
         and t.opened_at <= kinview_now()
         and (t.assignee = $3 or (t.function = $5 and t.organisation = $4))) as assigned,
       f.lead_organisation = $4 as leads
     from family f where f.id = $2 or exists (select from family_member m where m.family = f.id and m.person = $1)`,
    [about?.subject ?? null, about?.family ?? null, id, organisation, workFunction],
  );
  if (!rows.some(suffices[needs])) refuse('NOT_FOUND_OR_NOT_PERMITTED');
}
