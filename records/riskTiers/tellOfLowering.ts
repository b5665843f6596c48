import type { Client } from '../../database/openPool.ts';
import { raiseAlert } from '../alerts/raiseAlert.ts';
import type { Actor, MutationServices } from '../mutations/types.ts';

/** HIGH came down by somebody of the leading organisation who is none of its leads: they hear of it, and look. */
export async function tellOfLowering(
  client: Client,
  services: MutationServices,
  { requester }: Actor,
  subject: string,
  record: string,
): Promise<void> {
  if (services.agreement.authorisers.has(requester.function)) return;
  const alert = { kind: 'TIER_LOWERED', about: { subject }, raisedBy: requester.id, record };
  await raiseAlert(client, services, alert);
}
