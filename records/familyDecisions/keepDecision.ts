import type { Client } from '../../database/openPool.ts';
import { workingDaysAfter } from '../../policies/obligations/workingDaysAfter.ts';
import type { About, MutationServices } from '../mutations/types.ts';
import { openLeadTasks } from '../tasks/openForFunctions.ts';
import { keepWords } from '../words/keepWords.ts';
import type { FamilyDecision } from './types.ts';

/** The record that the family would be told of. */
interface Told {
  readonly table: 'override' | 'duty_disclosure';
  readonly id: string;
  readonly about: About;
}

/**
 * Writes what was decided on telling the family; a deferral opens the task to look at it again, and that they are to be
 * told the task to do so, within the time that a disclosure over an objection has.
 */
export async function keepDecision(
  client: Client,
  services: MutationServices,
  decidedBy: string,
  { table, id, about }: Told,
  { decision, reason, reviewAt }: FamilyDecision,
): Promise<void> {
  const subject = about.subject ?? about.family;
  const words = reason?.trim()
    ? await keepWords(client, services.words, {
        kind: 'FAMILY_DECISION',
        about: subject,
        author: decidedBy,
        text: reason,
      })
    : null;
  await client.query(
    `update ${table} set family_decision = $2, family_reason = $3, family_review_at = to_timestamp($4::float8 / 1000),
       family_decided_by = $5, family_decided_at = kinview_now() where id = $1`,
    [id, decision, words, reviewAt, decidedBy],
  );
  if (decision === 'INFORMED') return;
  const functions = ['SAFEGUARDING_LEAD'] as const;
  const { dutyConfirmationWorkingDays: days, holidays } = services.agreement.times;
  await openLeadTasks(client, services, {
    kind: 'INFORM_FAMILY',
    about,
    record: id,
    dueAt: reviewAt ?? workingDaysAfter(services.clock.now(), days, holidays),
    functions,
  });
}
