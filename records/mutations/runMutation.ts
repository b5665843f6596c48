import { inTransaction } from '../../database/inTransaction.ts';
import type { Client } from '../../database/openPool.ts';
import { mayRun } from '../../policies/agreement/mayRun.ts';
import { sayNotPermitted } from '../../policies/agreement/sayNotPermitted.ts';
import type { Purpose } from '../../policies/words.ts';
import { recordChange } from '../ledger/recordChange.ts';
import { checkStanding } from './checkStanding.ts';
import { findReplay } from './findReplay.ts';
import { keepKey } from './keepKey.ts';
import { recordRefused } from './recordRefused.ts';
import { Refusal } from './refusals.ts';
import type { About, Actor, Changed, Mutation, MutationServices, Recorded } from './types.ts';

/**
 * The one way in which a record of the partnership changes: authority, one answer per key, one household at a time, a
 * row in the ledger inside the same transaction. Durable when this returns. A refused attempt about somebody whom the
 * requester works with is on the ledger, too.
 * @throws Refusal; nothing was changed.
 */
export async function runMutation(
  services: MutationServices,
  actor: Actor,
  mutation: Mutation,
): Promise<Recorded> {
  const { requester, purpose } = actor;
  const permission = mayRun(services.agreement, requester, purpose as Purpose, mutation.operation);
  if (!permission.allowed) {
    const says = sayNotPermitted(services.agreement, requester, purpose as Purpose, mutation.operation);
    throw new Refusal('OPERATION_NOT_PERMITTED', says);
  }
  let about: About | null = null;
  try {
    return await inTransaction(services.pool, async (client) => {
      const replay = await findReplay(client, requester.id, mutation);
      if (replay) return replay;
      const located = await mutation.locate(client);
      if (located)
        await client.query('select hold_households($1)', [[idOf(located), ...(located.also ?? [])]]);
      await checkStanding(client, requester, permission.needs, located);
      about = located;
      const changed = await mutation.change(client);
      await recordChanges(client, services, actor, mutation, changed);
      await keepKey(client, requester.id, mutation, changed.recorded);
      return changed.recorded;
    });
  } catch (error) {
    if (error instanceof Refusal && about) await recordRefused(services, actor, mutation, about, error);
    throw error;
  }
}

async function recordChanges(
  client: Client,
  services: MutationServices,
  actor: Actor,
  mutation: Mutation,
  { changes }: Changed,
): Promise<void> {
  for (const { subject, dataClass, code, record, before, after, grounds } of changes) {
    await recordChange(client, services, {
      requester: actor.requester,
      purpose: actor.purpose,
      partOf: actor.operationId,
      mutation: mutation.operation,
      subject,
      dataClass,
      code,
      grounds: { ...grounds, change: { record, before, after } },
    });
  }
}

function idOf(about: About): string {
  return about.subject ?? about.family;
}
