import type { Client } from '../../database/openPool.ts';
import type { Requester } from '../../policies/words.ts';
import { recordChange } from '../ledger/recordChange.ts';
import type { MutationServices } from '../mutations/types.ts';
import { fireTrigger } from '../triggers/fireTrigger.ts';
import type { ReviewTrigger } from '../triggers/triggers.ts';
import type { Firing } from './takeEvent.ts';

/** Who changes what a rule of the agreement changes: nobody. It asks for a review, and decides nothing. */
const agreementItself = {
  id: 'agreement',
  organisation: 'PARTNERSHIP',
  agency: 'OTHER',
  roleTier: 'NONE',
  function: 'AUTOMATION',
} as unknown as Requester;

/**
 * Fires the review trigger of a rule that an agency's records met: consents come up for review, on the ledger. Which
 * agency it was stays in review_trigger and agency_event, where nobody who reads a consent looks (policy.md §3).
 */
export async function reviewAfter(
  client: Client,
  services: MutationServices,
  { event, person, rule }: Firing,
  trigger: string,
): Promise<void> {
  await client.query('select hold_households($1)', [[person]]);
  const changes = await fireTrigger(client, services, {
    about: { subject: person },
    trigger: trigger as ReviewTrigger,
    firedBy: `${rule.rule} in ${rule.source}`,
  });
  for (const { subject, dataClass, code, record, before, after } of changes) {
    await recordChange(client, services, {
      requester: agreementItself,
      purpose: 'SAFEGUARDING',
      partOf: event,
      mutation: 'rule',
      subject,
      dataClass,
      code,
      grounds: { change: { record, before, after } },
    });
  }
}
