import type { Client } from '../../database/openPool.ts';
import { workingDaysAfter } from '../../policies/obligations/workingDaysAfter.ts';
import { raiseAlert } from '../alerts/raiseAlert.ts';
import type { Actor, MutationServices } from '../mutations/types.ts';
import { openTask } from '../tasks/openTask.ts';

/**
 * What protected a child on one person's judgement is gone on another's: the leads are told, and whoever set HIGH has a
 * working day to look again.
 */
export async function tellOfRejection(
  client: Client,
  services: MutationServices,
  { requester }: Actor,
  { id: record, subject }: { readonly id: string; readonly subject: string },
): Promise<void> {
  const raisedBy = requester.id;
  await raiseAlert(client, services, { kind: 'TIER_REJECTED', about: { subject }, record, raisedBy });
  const { rows } = await client.query<{ family: string; assignee: string; organisation: string }>(
    `select m.family, t.set_by as assignee, t.set_organisation as organisation
     from risk_tier t join family_member m on m.person = t.subject
     where t.id = $1 and t.set_organisation is not null and exists (select from relationship r
       where r.family = m.family and r.requester = t.set_by and (r.to_at is null or r.to_at > kinview_now()))
     order by m.family limit 1`,
    [record],
  );
  const { clock, agreement } = services;
  const dueAt = workingDaysAfter(clock.now(), 1, agreement.times.holidays);
  for (const { family, ...to } of rows) {
    const task = { kind: 'REVIEW_RISK_TIER', family, subject, record, to, dueAt, givesStanding: false };
    await openTask(client, services, task);
  }
}
