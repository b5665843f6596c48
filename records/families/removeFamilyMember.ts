import { runMutation } from '../mutations/runMutation.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { fireTrigger } from '../triggers/fireTrigger.ts';
import { checkEvidence } from './checkPlace.ts';
import { endMembership } from './endMembership.ts';
import { isOwnSlip } from './isOwnSlip.ts';
import { proposeChange } from './proposeChange.ts';
import { readMember } from './readMember.ts';
import { checkSecond, openProposal, settleProposal } from './settleProposal.ts';
import type { LeavingMember } from './types.ts';

/**
 * Somebody left a family. That hides them from whoever works with that family alone, with whatever is known of them, so
 * it takes two: the first asks, and it is in effect when a lead of the organisation that leads the family runs it, too.
 * Only a slip of one's own is put right at once.
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
      const asked = await openProposal(client, family, person);
      if (asked) checkSecond(services, actor, asked, null);
      else if (!(await isOwnSlip(client, actor.requester.id, input, services.agreement.times.memberSlip)))
        return proposeChange(client, services, actor, input, null);
      const through = 'removeFamilyMember';
      const settled = asked
        ? [await settleProposal(client, actor, asked, { person, outcome: 'LEFT', through })]
        : [];
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
          ...settled,
          ...reviews,
        ],
      };
    },
  });
}
