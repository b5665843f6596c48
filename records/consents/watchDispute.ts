import type { Client } from '../../database/openPool.ts';
import { findDispute } from '../../policies/consent/findDispute.ts';
import { workingDaysAfter } from '../../policies/obligations/workingDaysAfter.ts';
import type { Actor, MutationServices } from '../mutations/types.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { openTask } from '../tasks/openTask.ts';
import { readConsents } from './readConsents.ts';
import type { SavedConsent } from './saveVersion.ts';

const kind = 'CONSENT_DISPUTE';

/**
 * Two who may both decide disagree: the governance leads of the organisation that leads the family have two working days
 * (policy.md §8). Once nobody disagrees any more, there is nothing left to do.
 */
export async function watchDispute(
  client: Client,
  services: MutationServices,
  actor: Actor,
  operation: string,
  { id, subject }: SavedConsent,
): Promise<void> {
  const { agreement, clock } = services;
  const now = clock.now();
  const position = await readConsents(client, subject);
  if (!findDispute(agreement, position, now)) {
    const done = { kinds: [kind], closedBy: actor.requester.id, through: operation };
    for (const consent of position.consents) await closeTasks(client, { ...done, record: consent.id });
    return;
  }
  const { rows } = await client.query<{ family: string; organisation: string }>(
    `select f.id as family, f.lead_organisation as organisation from family_member m join family f on f.id = m.family
     where m.person = $1 and not exists (select from task t join consent c on c.id = t.record
       where t.kind = $2 and t.family = f.id and t.closed_at is null and c.subject = $1)`,
    [subject, kind],
  );
  const { disputeTriageWorkingDays, holidays } = agreement.times;
  const dueAt = workingDaysAfter(now, disputeTriageWorkingDays, holidays);
  for (const { family, organisation } of rows) {
    const to = { organisation, function: 'GOVERNANCE_LEAD' } as const;
    await openTask(client, services, { kind, family, subject, record: id, to, dueAt });
  }
}
