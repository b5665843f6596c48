import type { Client } from '../../database/openPool.ts';
import { runMutation } from '../mutations/runMutation.ts';
import type { Actor, Changed, MutationServices, Recorded } from '../mutations/types.ts';
import { checkMotherProof } from './checkMother.ts';
import { checkEvidence, checkPlace } from './checkPlace.ts';
import { endMembership } from './endMembership.ts';
import { endSay } from './endSay.ts';
import { isOwnSlip } from './isOwnSlip.ts';
import { join } from './join.ts';
import { proposeChange } from './proposeChange.ts';
import { type Member, readMember } from './readMember.ts';
import { refuse } from './refusals.ts';
import { checkSecond, openProposal, type Proposal, settleProposal } from './settleProposal.ts';
import { tellOfSay } from './tellOfSay.ts';
import type { NewMember, Place, Stage } from './types.ts';

/**
 * Somebody is from now on something else in a family: a child that was born, a court's word on parental responsibility.
 * What takes away somebody's say for a child, or moves it to another mother, needs proof and two people, and that a child
 * was born a birth record or two: the first asks, and it is in effect when a lead of the organisation that leads the
 * family runs it, too. Who is the mother on somebody's word is it with proof from then on.
 * @throws Refusal
 */
export function changeFamilyMember(
  services: MutationServices,
  actor: Actor,
  input: NewMember,
): Promise<Recorded> {
  const { family, person, role } = input;
  return runMutation(services, actor, {
    operation: 'changeFamilyMember',
    idempotencyKey: input.idempotencyKey,
    input,
    dataClass: 'MEMBERSHIP',
    locate: async () => ({ family, also: [person] }),
    async change(client) {
      const was = await readMember(client, family, person);
      checkProof(was, input, services);
      const isBorn = was.role === 'UNBORN' && role === 'CHILD';
      checkPlace(isBorn ? 'CHILD' : was.stage, input);
      const asked = await openProposal(client, family, person);
      if (asked) checkSecond(services, actor, asked, input);
      else if (isBorn ? !isBirthShown(input) : await movesAway(client, services, actor, was, input))
        return proposeChange(client, services, actor, input, input);
      return change(client, services, actor, input, { was, isBorn, asked });
    },
  });
}

/** Before a birth the mother decides, after it who holds parental responsibility. */
const isBirthShown = ({ evidence }: NewMember) => evidence === 'BIRTH_RECORD';

const movesAway = async (
  client: Client,
  { agreement }: MutationServices,
  { requester }: Actor,
  was: Place,
  input: NewMember,
) => movesSay(was, input) && !(await isOwnSlip(client, requester.id, input, agreement.times.memberSlip));

/** Takes somebody's say away: their own, the mother's, or that of the parents of somebody who is to be no child here. */
function movesSay(was: Place, { role, parentalResponsibility }: Place): boolean {
  const isChildNoMore = isYoung(was) && !isYoung({ role });
  return (
    (was.parentalResponsibility && !parentalResponsibility) || isMotherChanged(was, { role }) || isChildNoMore
  );
}

const isYoung = ({ role }: Pick<Place, 'role'>) => role === 'CHILD' || role === 'UNBORN';

function isMotherChanged(was: Pick<Place, 'role'>, { role }: Pick<Place, 'role'>): boolean {
  return (was.role === 'MOTHER') !== (role === 'MOTHER');
}

/** @throws Refusal MEMBER_UNCHANGED, MEMBER_EVIDENCE_AHEAD, PARENTAL_RESPONSIBILITY_UNPROVEN, MOTHER_UNPROVEN */
function checkProof(was: Member, input: NewMember, { clock }: MutationServices): void {
  const isSame = was.role === input.role && was.parentalResponsibility === input.parentalResponsibility;
  const proves = input.role === 'MOTHER' && !was.motherProven;
  if (isSame && !proves) refuse('MEMBER_UNCHANGED');
  const isDecider = was.parentalResponsibility || input.parentalResponsibility;
  const moves = was.parentalResponsibility !== input.parentalResponsibility;
  checkEvidence(input, { parentalResponsibility: isDecider && moves }, clock.now());
  if (isMotherChanged(was, input) || (isSame && proves)) checkMotherProof(input);
}

async function change(
  client: Client,
  services: MutationServices,
  actor: Actor,
  input: NewMember,
  { was, isBorn, asked }: { readonly was: Member; readonly isBorn: boolean; readonly asked: Proposal | null },
): Promise<Changed> {
  const { person } = input;
  const done = { person, outcome: 'CHANGED', through: 'changeFamilyMember' } as const;
  const settled = asked ? [await settleProposal(client, actor, asked, done)] : [];
  const stage: Stage = 'CHILD';
  if (isBorn) await client.query('update person set stage = $2 where id = $1', [person, stage]);
  await endMembership(client, actor, input, was, input);
  const { recorded, changes } = await join(
    client,
    services,
    actor,
    input,
    isBorn ? 'CHILD_BORN' : 'MEMBER_CHANGED',
  );
  const ended = movesSay(was, input) ? await endSay(client, services, actor, input) : [];
  const isGiven = input.parentalResponsibility && !was.parentalResponsibility;
  if (isGiven || isBorn || (input.role === 'MOTHER' && !was.motherProven))
    await tellOfSay(client, services, actor, { ...input, record: recorded.id, isNew: false, isBorn });
  return { recorded, changes: [...changes, ...settled, ...ended] };
}
