import type { Client } from '../../database/openPool.ts';
import { raiseAlert } from '../alerts/raiseAlert.ts';
import { leadersOf } from '../families/leadersOf.ts';
import type { Actor, MutationServices } from '../mutations/types.ts';
import { refuseOverride } from './refusals.ts';

/**
 * Who authorises for another organisation than the one that leads the family worked with it before it was asked for, or
 * has it as a task: nobody brings in a colleague to decide. The leads of the organisation that leads hear of it at once.
 * @throws Refusal AUTHORISER_TOO_NEW.
 */
export async function checkAuthoriserKnown(
  client: Client,
  services: MutationServices,
  { requester }: Actor,
  { id, subject }: { readonly id: string; readonly subject: string },
): Promise<void> {
  const { id: authoriser, organisation, function: workFunction } = requester;
  if ((await leadersOf(client, subject)).includes(organisation)) return;
  const { rowCount } = await client.query(
    `select from override o where o.id = $1 and (
       exists (select from relationship r join family_member m on m.family = r.family where m.person = o.subject
         and r.requester = $2 and r.organisation = $3 and r.kind <> 'SELF_CLAIMED' and r.from_at < o.requested_at
         and (r.to_at is null or r.to_at > kinview_now()))
       or exists (select from task t where t.record = o.id and t.kind = 'AUTHORISE_OVERRIDE' and t.closed_at is null
         and (t.assignee = $2 or (t.function = $4 and t.organisation = $3))))`,
    [id, authoriser, organisation, workFunction],
  );
  if (!rowCount) refuseOverride('AUTHORISER_TOO_NEW');
  const alert = {
    kind: 'OVERRIDE_AUTHORISED_ELSEWHERE',
    about: { subject },
    raisedBy: authoriser,
    record: id,
  };
  await raiseAlert(client, services, alert);
}
