import type { Client } from '../../database/openPool.ts';
import type { DataClass } from '../../policies/words.ts';
import { raiseAlert } from '../alerts/raiseAlert.ts';
import type { Actor, MutationServices } from '../mutations/types.ts';

/**
 * A court order goes before an originator's control (policy.md §6: P11, P12), so it does not wait for them; whoever holds
 * what only its originator releases hears at once that an order opens it, sees the order, and may end it.
 */
export async function tellOriginators(
  client: Client,
  services: MutationServices,
  { requester }: Actor,
  order: { readonly id: string; readonly subject: string; readonly classes: readonly DataClass[] },
): Promise<void> {
  const { agreement } = services;
  const controlled = order.classes.filter((name) =>
    agreement.classes.get(name)?.flags.has('ORIGINATOR_CONTROLLED'),
  );
  if (controlled.length === 0) return;
  const holdersOf = await services.readHolders(client);
  const holders = new Set(controlled.flatMap((name) => [...holdersOf(name)]));
  for (const at of [...holders].sort()) {
    if (at === requester.organisation) continue;
    await raiseAlert(client, services, {
      kind: 'COURT_ORDER_OPENS_YOURS',
      about: { subject: order.subject },
      at,
      record: order.id,
      raisedBy: requester.id,
    });
  }
}
