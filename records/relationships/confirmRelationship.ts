import { checkConfirm } from '../../policies/steps/relationship.ts';
import { checkVersion } from '../mutations/checkVersion.ts';
import { runMutation } from '../mutations/runMutation.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { currentRelationship } from './currentRelationship.ts';
import { recordedRelationship } from './recordedRelationship.ts';
import { refuseRelationship } from './refusals.ts';
import type { RelationshipConfirmation } from './types.ts';

/**
 * Another person of the organisation that leads confirms a claim: it becomes TEAM, without an end (policy.md §1).
 * @throws Refusal with a code of refusals.ts; nothing was changed.
 */
export function confirmRelationship(
  services: MutationServices,
  actor: Actor,
  input: RelationshipConfirmation,
): Promise<Recorded> {
  const { requester } = actor;
  const { relationship: id } = input;
  const operation = 'confirmRelationship';
  return runMutation(services, actor, {
    operation,
    idempotencyKey: input.idempotencyKey,
    input,
    dataClass: 'RELATIONSHIP_RECORD',
    locate: async (client) => ({ family: (await currentRelationship(client, id)).family }),
    async change(client) {
      const current = await currentRelationship(client, id);
      const refusal = checkConfirm(current, requester, services.clock.now());
      if (refusal) return refuseRelationship(refusal);
      checkVersion(current.version, input.expectedVersion);
      await client.query(
        `update relationship set kind = 'TEAM', to_at = null, confirmed_by = $2, confirmed_at = kinview_now(),
           version = version + 1 where id = $1`,
        [id, requester.id],
      );
      const kinds = ['CONFIRM_RELATIONSHIP'];
      await closeTasks(client, { record: id, kinds, closedBy: requester.id, through: operation });
      return recordedRelationship(client, id, 'RELATIONSHIP_CONFIRMED', current.version);
    },
  });
}
