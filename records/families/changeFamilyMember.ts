import { runMutation } from '../mutations/runMutation.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { checkEvidence, checkPlace } from './checkPlace.ts';
import { endMembership } from './endMembership.ts';
import { join } from './join.ts';
import { readMember } from './readMember.ts';
import { refuse } from './refusals.ts';
import type { NewMember, Stage } from './types.ts';

/**
 * Somebody is from now on something else in a family: a child that was born, a court's word on parental responsibility.
 * @throws Refusal
 */
export function changeFamilyMember(
  services: MutationServices,
  actor: Actor,
  input: NewMember,
): Promise<Recorded> {
  const { family, person, role, parentalResponsibility } = input;
  return runMutation(services, actor, {
    operation: 'changeFamilyMember',
    idempotencyKey: input.idempotencyKey,
    input,
    dataClass: 'MEMBERSHIP',
    locate: async () => ({ family, also: [person] }),
    async change(client) {
      const was = await readMember(client, family, person);
      if (was.role === role && was.parentalResponsibility === parentalResponsibility)
        refuse('MEMBER_UNCHANGED');
      checkEvidence(input, input, services.clock.now());
      const isBorn = was.role === 'UNBORN' && role === 'CHILD';
      const stage: Stage = isBorn ? 'CHILD' : was.stage;
      checkPlace(stage, input);
      if (isBorn) await client.query(`update person set stage = 'CHILD' where id = $1`, [person]);
      await endMembership(client, actor, input, was, input);
      return join(client, services, actor, input, isBorn ? 'CHILD_BORN' : 'MEMBER_CHANGED');
    },
  });
}
