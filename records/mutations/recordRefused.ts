import { inTransaction } from '../../database/inTransaction.ts';
import { raiseAlert } from '../alerts/raiseAlert.ts';
import { nameOf } from '../ledger/nameOf.ts';
import { recordRefusal } from '../ledger/recordRefusal.ts';
import type { Refusal } from './refusals.ts';
import type { About, Actor, Mutation, MutationServices } from './types.ts';

/** Records an attempt that was refused, in a transaction of its own, and raises the alert that it calls for. */
export async function recordRefused(
  services: MutationServices,
  actor: Actor,
  mutation: Mutation,
  about: About,
  refusal: Refusal,
): Promise<void> {
  await inTransaction(services.pool, async (client) => {
    const { alert } = refusal.details;
    if (alert) {
      await client.query('select hold_households($1)', [[about.subject ?? about.family]]);
      await raiseAlert(client, services, { kind: alert, about, raisedBy: actor.requester.id });
    }
    await recordRefusal(client, services, {
      requester: actor.requester,
      purpose: actor.purpose,
      partOf: actor.operationId,
      mutation: mutation.operation,
      subject: await nameOf(client, about.subject ?? about.family),
      dataClass: mutation.dataClass,
      code: refusal.code,
      grounds: {},
    });
  });
}
