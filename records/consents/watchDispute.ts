import { randomUUID } from 'node:crypto';
import type { Client } from '../../database/openPool.ts';
import { findDisputed } from '../../policies/consent/findDisputed.ts';
import { workingDaysAfter } from '../../policies/obligations/workingDaysAfter.ts';
import type { Actor, MutationServices } from '../mutations/types.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { openFunctionTask } from '../tasks/openFunctionTask.ts';
import { readConsents } from './readConsents.ts';
import { type OpenDispute, readOpenDispute } from './readOpenDispute.ts';
import type { SavedConsent } from './saveVersion.ts';

const kind = 'CONSENT_DISPUTE';

/**
 * Two who may both decide disagree: the governance leads of the organisation that leads the family have two working days
 * (policy.md §8). It stays theirs until they have settled it (`resolveDispute`), whatever is decided meanwhile; a
 * settlement that leaves others in disagreement leaves it open.
 */
export async function watchDispute(
  client: Client,
  services: MutationServices,
  actor: Actor,
  operation: string,
  saved: SavedConsent,
): Promise<void> {
  const { agreement, clock } = services;
  const now = clock.now();
  const position = await readConsents(client, saved.subject);
  const open = await readOpenDispute(client, saved.subject);
  const disputed = findDisputed(agreement, position, now);
  if (open && operation === 'resolveDispute' && disputed.size === 0) {
    await settleDispute(client, actor, open);
    return;
  }
  const contested = position.consents.filter(({ status }) => status === 'DISPUTED').map(({ id }) => id);
  const isDoubt = operation === 'invalidateConsent' && contested.includes(saved.id);
  // Among equals, whatever somebody says whose word goes before theirs: it may end tomorrow.
  if (open || disputed.size > 0) {
    await client.query(
      `insert into consent_dispute as known (id, subject, consents, contested, doubted_by, opened_by)
       values ($1, $2, $3, $4, $5, $6) on conflict (subject) where settled_at is null do update set
         consents = array(select distinct unnest(known.consents || excluded.consents) order by 1),
         contested = array(select distinct unnest(known.contested || excluded.contested) order by 1),
         doubted_by = coalesce(known.doubted_by, excluded.doubted_by)`,
      [
        randomUUID(),
        saved.subject,
        [...new Set([...disputed, ...(open?.consents ?? [])])],
        contested,
        isDoubt ? actor.requester.id : null,
        actor.requester.id,
      ],
    );
    await askLeads(client, services, saved);
  }
}

async function settleDispute(
  client: Client,
  { requester }: Actor,
  { id, consents }: OpenDispute,
): Promise<void> {
  await client.query('update consent_dispute set settled_by = $2, settled_at = kinview_now() where id = $1', [
    id,
    requester.id,
  ]);
  const done = { kinds: [kind], closedBy: requester.id, through: 'resolveDispute' };
  for (const record of consents) await closeTasks(client, { ...done, record });
}

/** A task for each family of the person, unless it has one. */
async function askLeads(
  client: Client,
  services: MutationServices,
  { id: record, subject }: SavedConsent,
): Promise<void> {
  const { rows } = await client.query<{ family: string; organisation: string }>(
    `select f.id as family, f.lead_organisation as organisation from family_member m join family f on f.id = m.family
     where m.person = $1 and not exists (select from task t where t.kind = $2 and t.family = f.id
       and t.closed_at is null and t.subject = $1)`,
    [subject, kind],
  );
  const { disputeTriageWorkingDays, holidays } = services.agreement.times;
  const dueAt = workingDaysAfter(services.clock.now(), disputeTriageWorkingDays, holidays);
  for (const { family, organisation } of rows) {
    const task = { kind, family, subject, record, dueAt };
    await openFunctionTask(client, services, task, { organisation, functions: ['GOVERNANCE_LEAD'] });
  }
}
