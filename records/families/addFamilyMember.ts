import { checkStanding } from '../mutations/checkStanding.ts';
import { refuse as refuseChange } from '../mutations/refusals.ts';
import { runMutation } from '../mutations/runMutation.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { checkEvidence, checkPlace } from './checkPlace.ts';
import { join } from './join.ts';
import { refuse } from './refusals.ts';
import type { NewMember, Stage } from './types.ts';

/**
 * Somebody who is known already joins a family. It is for the organisation that leads a family of theirs to say so:
 * whoever could bring a person into a family of their own would decide who works with that person.
 * @throws Refusal
 */
export function addFamilyMember(
  services: MutationServices,
  actor: Actor,
  input: NewMember,
): Promise<Recorded> {
  const { family, person } = input;
  return runMutation(services, actor, {
    operation: 'addFamilyMember',
    idempotencyKey: input.idempotencyKey,
    input,
    dataClass: 'MEMBERSHIP',
    locate: async () => ({ family, also: [person] }),
    async change(client) {
      await checkStanding(client, actor.requester, 'LEAD', { subject: person });
      const { rows } = await client.query<{ stage: Stage; member: boolean }>(
        `select stage, exists (select from family_member where family = $2 and person = $1) as member
         from person where id = $1`,
        [person, family],
      );
      const found = rows[0] ?? refuseChange('NOT_FOUND_OR_NOT_PERMITTED');
      if (found.member) refuse('MEMBER_ALREADY');
      checkEvidence(input, input, services.clock.now());
      checkPlace(found.stage, input);
      return join(client, services, actor, input, 'MEMBER_JOINED');
    },
  });
}
