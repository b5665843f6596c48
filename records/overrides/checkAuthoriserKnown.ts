import type { Client } from '../../database/openPool.ts';
import { raiseAlert } from '../alerts/raiseAlert.ts';
import { leadersOf } from '../families/leadersOf.ts';
import type { Actor, MutationServices } from '../mutations/types.ts';
import { refuseOverride } from './refusals.ts';

interface Asked {
  readonly id: string;
  readonly subject: string;
}

/**
 * Who authorises for another organisation than the one that leads the family: the leads of that hear of it at once.
 * @throws Refusal AUTHORISER_TOO_NEW.
 */
export async function checkAuthoriserKnown(
  client: Client,
  services: MutationServices,
  actor: Actor,
  asked: Asked,
): Promise<void> {
  if (await checkDeciderKnown(client, actor, asked)) return;
  const { id: record, subject } = asked;
  const kind = 'OVERRIDE_AUTHORISED_ELSEWHERE';
  await raiseAlert(client, services, { kind, about: { subject }, raisedBy: actor.requester.id, record });
}

/**
 * Who decides for another organisation than the one that leads the family worked with it before it was asked for, or
 * has it as a task: nobody brings in a colleague to decide.
 * @returns whether they are of the organisation that leads
 * @throws Refusal AUTHORISER_TOO_NEW.
 */
export async function checkDeciderKnown(
  client: Client,
  { requester }: Actor,
  { id, subject }: Asked,
): Promise<boolean> {
  const { id: decider, organisation, function: workFunction } = requester;
  if ((await leadersOf(client, subject)).includes(organisation)) return true;
  const { rowCount } = await client.query(
    `select from override o where o.id = $1 and (
       exists (select from relationship r join family_member m on m.family = r.family where m.person = o.subject
         and r.requester = $2 and r.organisation = $3 and r.kind <> 'SELF_CLAIMED' and r.from_at < o.requested_at
         and (r.to_at is null or r.to_at > kinview_now()))
       or exists (select from task t where t.record = o.id and t.kind = 'AUTHORISE_OVERRIDE' and t.closed_at is null
         and (t.assignee = $2 or (t.function = $4 and t.organisation = $3))))`,
    [id, decider, organisation, workFunction],
  );
  if (!rowCount) refuseOverride('AUTHORISER_TOO_NEW');
  return false;
}
