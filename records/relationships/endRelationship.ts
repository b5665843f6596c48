import { checkEnd } from '../../policies/steps/relationship.ts';
import { checkVersion } from '../mutations/checkVersion.ts';
import { refuse } from '../mutations/refusals.ts';
import { requireWords } from '../mutations/requireWords.ts';
import { runMutation } from '../mutations/runMutation.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { keepWords } from '../words/keepWords.ts';
import { currentRelationship } from './currentRelationship.ts';
import { familyTies } from './familyTies.ts';
import { reachesTheirs } from './reachesTheirs.ts';
import { recordedRelationship } from './recordedRelationship.ts';
import { refuseRelationship } from './refusals.ts';
import { tellOfEnding } from './tellOfEnding.ts';
import type { RelationshipEnd } from './types.ts';

/**
 * Ends a relationship, one's own or, for a lead who works with the family, one of their organisation's or of a family
 * that it leads; also one with another family through which it reaches people of theirs. From the moment this returns nothing that rests on it can be recorded, so nothing is sent (policy.md §8).
 * @throws Refusal with a code of refusals.ts; nothing was changed.
 */
export function endRelationship(
  services: MutationServices,
  actor: Actor,
  input: RelationshipEnd,
): Promise<Recorded> {
  const { requester } = actor;
  const { relationship: id } = input;
  const operation = 'endRelationship';
  return runMutation(services, actor, {
    operation,
    idempotencyKey: input.idempotencyKey,
    input,
    dataClass: 'RELATIONSHIP_RECORD',
    locate: async (client) => ({ family: (await currentRelationship(client, id)).family }),
    async change(client) {
      const current = await currentRelationship(client, id);
      const isOwn = current.practitioner === requester.id && current.organisation === requester.organisation;
      const { isWorkedWith } = await familyTies(client, current.family, requester);
      const isLead = services.agreement.authorisers.has(requester.function);
      const reaches = isLead && (await reachesTheirs(client, current.family, requester));
      if (!isOwn && !isWorkedWith && !reaches) return refuse('NOT_FOUND_OR_NOT_PERMITTED');
      const refusal = checkEnd(current, requester, { isLead, reachesTheirs: reaches }, services.clock.now());
      if (refusal) return refuseRelationship(refusal);
      requireWords({ reason: input.reason });
      checkVersion(current.version, input.expectedVersion);
      const words = {
        kind: 'RELATIONSHIP_END',
        about: current.family,
        author: requester.id,
        text: input.reason,
      };
      await client.query(
        `update relationship set to_at = greatest(from_at, kinview_now()), ended_by = $2, end_reason = $3,
           version = version + 1 where id = $1`,
        [id, requester.id, await keepWords(client, services.words, words)],
      );
      if (!isOwn) await tellOfEnding(client, services, requester, { ...current, record: id });
      const kinds = ['CONFIRM_RELATIONSHIP'];
      await closeTasks(client, { record: id, kinds, closedBy: requester.id, through: operation });
      return recordedRelationship(client, id, 'RELATIONSHIP_ENDED', current.version);
    },
  });
}
