import { runMutation } from '../mutations/runMutation.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { fireTrigger } from '../triggers/fireTrigger.ts';
import { checkEvidence } from './checkPlace.ts';
import { endMembership } from './endMembership.ts';
import { readMember } from './readMember.ts';
import type { LeavingMember } from './types.ts';

/**
 * Somebody left a family. Whoever works with that family alone works with them no more, from the moment this returns.
 * @throws Refusal
 */
export function removeFamilyMember(
  services: MutationServices,
  actor: Actor,
  input: LeavingMember,
): Promise<Recorded> {
  const { family, person } = input;
  return runMutation(services, actor, {
    operation: 'removeFamilyMember',
    idempotencyKey: input.idempotencyKey,
    input,
    dataClass: 'MEMBERSHIP',
    locate: async () => ({ family, also: [person] }),
    async change(client) {
      const was = await readMember(client, family, person);
      checkEvidence(input, null, services.clock.now());
      const id = await endMembership(client, actor, input, was, input);
      // Before the person is gone from it: what they agreed to in this family is to be talked about, too.
      const about = { family };
      const trigger = 'FAMILY_COMPOSITION_CHANGE';
      const reviews = await fireTrigger(client, services, { about, trigger, firedBy: actor.requester.id });
      await client.query('delete from family_member where family = $1 and person = $2', [family, person]);
      const recordedAt = services.clock.now();
      return {
        recorded: { id, version: 2, subject: null, family, status: 'LEFT', recordedAt },
        changes: [
          { subject: person, dataClass: 'MEMBERSHIP', code: 'MEMBER_LEFT', record: id, before: 1, after: 2 },
          ...reviews,
        ],
      };
    },
  });
}
