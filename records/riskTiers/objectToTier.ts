import type { Client } from '../../database/openPool.ts';
import { raiseAlert } from '../alerts/raiseAlert.ts';
import type { Actor, MutationServices } from '../mutations/types.ts';

/**
 * Whoever may not reject HIGH says that it is wrong: it stays in effect and stays to be confirmed or rejected, and the
 * leads of the organisation that leads have it to look at. `reason`: the id of the words.
 */
export async function objectToTier(
  client: Client,
  services: MutationServices,
  { requester }: Actor,
  { id: record, subject, reason }: { readonly id: string; readonly subject: string; readonly reason: string },
): Promise<void> {
  await client.query(
    `update risk_tier set objected_by = $2, objected_at = kinview_now(), objection_reason = $3, version = version + 1
     where id = $1`,
    [record, requester.id, reason],
  );
  const raisedBy = requester.id;
  await raiseAlert(client, services, { kind: 'TIER_OBJECTED_TO', about: { subject }, record, raisedBy });
}
