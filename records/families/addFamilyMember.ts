import type { Client } from '../../database/openPool.ts';
import { checkStanding } from '../mutations/checkStanding.ts';
import { refuse as refuseChange } from '../mutations/refusals.ts';
import { runMutation } from '../mutations/runMutation.ts';
import type { Actor, Changed, MutationServices, Recorded } from '../mutations/types.ts';
import { checkMother } from './checkMother.ts';
import { checkEvidence, checkPlace } from './checkPlace.ts';
import { join } from './join.ts';
import { leftLately } from './leftLately.ts';
import { refuse } from './refusals.ts';
import { checkKeeper, openProposal, settleProposal, tellAsker } from './settleProposal.ts';
import { tellOfSay } from './tellOfSay.ts';
import type { NewMember, Stage } from './types.ts';

/**
 * Somebody who is known already joins a family. It is for the organisation that leads a family of theirs to say so:
 * whoever could bring a person into a family of their own would decide who works with that person. Who left this very
 * family lately comes back by its leading organisation's word; whose removal or change was asked for stays by it.
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
      const { memberReturn } = services.agreement.times;
      if (!(await leftLately(client, input, memberReturn)))
        await checkStanding(client, actor.requester, 'LEAD', { subject: person });
      const { rows } = await client.query<{ stage: Stage; member: boolean }>(
        `select stage, exists (select from family_member where family = $2 and person = $1) as member
         from person where id = $1`,
        [person, family],
      );
      const found = rows[0] ?? refuseChange('NOT_FOUND_OR_NOT_PERMITTED');
      if (found.member) return keep(client, services, actor, input);
      checkEvidence(input, input, services.clock.now());
      checkPlace(found.stage, input);
      await checkMother(client, input, input);
      const joined = await join(client, services, actor, input, 'MEMBER_JOINED');
      await tellOfSay(client, services, actor, { ...input, record: joined.recorded.id, isNew: false });
      return joined;
    },
  });
}

/** Somebody whom another wanted out, or to be something else, stays what they are. @throws Refusal MEMBER_ALREADY where nobody wanted that. */
async function keep(
  client: Client,
  services: MutationServices,
  actor: Actor,
  { family, person }: NewMember,
): Promise<Changed> {
  const asked = (await openProposal(client, family, person)) ?? refuse('MEMBER_ALREADY');
  checkKeeper(services, actor, asked);
  const through = 'addFamilyMember';
  const stays = await settleProposal(client, actor, asked, { person, outcome: 'STAYED', through });
  await tellAsker(client, services, actor, { ...asked, family });
  const recordedAt = services.clock.now();
  const recorded = { id: asked.id, version: 2, subject: person, family, status: 'MEMBER', recordedAt };
  return { recorded, changes: [stays] };
}
