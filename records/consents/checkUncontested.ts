import type { Client } from '../../database/openPool.ts';
import type { CurrentConsent } from './readCurrent.ts';
import { readOpenDispute } from './readOpenDispute.ts';
import { refuse } from './refusals.ts';

/**
 * What somebody else objects to is not given anew past them: it is settled first.
 * @throws Refusal CONSENT_DISPUTED
 */
export async function checkUncontested(
  client: Client,
  { id, subject, status }: Pick<CurrentConsent, 'id' | 'subject' | 'status'>,
): Promise<void> {
  const dispute = await readOpenDispute(client, subject);
  if (status === 'DISPUTED' || dispute?.contested.includes(id)) refuse('CONSENT_DISPUTED');
}

/**
 * Of two who disagree neither takes the other's decision back before it is settled.
 * @throws Refusal CONSENT_DISPUTED
 */
export async function checkUndisputed(
  client: Client,
  { id, subject, status }: Pick<CurrentConsent, 'id' | 'subject' | 'status'>,
): Promise<void> {
  const dispute = await readOpenDispute(client, subject);
  if (status === 'DISPUTED' || dispute?.consents.includes(id)) refuse('CONSENT_DISPUTED');
}
