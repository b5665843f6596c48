import { randomUUID } from 'node:crypto';
import { runMutation } from '../mutations/runMutation.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { checkMother } from './checkMother.ts';
import { checkEvidence, checkPlace } from './checkPlace.ts';
import { join } from './join.ts';
import { tellOfSay } from './tellOfSay.ts';
import type { NewPerson } from './types.ts';

/**
 * Registers a person whom nobody knows yet, under an opaque id, as a member of a family.
 * @throws Refusal
 */
export function registerPerson(
  services: MutationServices,
  actor: Actor,
  input: NewPerson,
): Promise<Recorded> {
  return runMutation(services, actor, {
    operation: 'registerPerson',
    idempotencyKey: input.idempotencyKey,
    input,
    dataClass: 'MEMBERSHIP',
    locate: async () => ({ family: input.family }),
    async change(client) {
      checkEvidence(input, input, services.clock.now());
      checkPlace(input.stage, input);
      await checkMother(client, input, input);
      const person = randomUUID();
      await client.query('insert into person (id, stage) values ($1, $2)', [person, input.stage]);
      const joined = await join(client, services, actor, { ...input, person }, 'PERSON_REGISTERED');
      await tellOfSay(client, services, actor, { ...input, person, record: joined.recorded.id, isNew: true });
      return joined;
    },
  });
}
