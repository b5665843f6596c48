import type { Client } from '../../database/openPool.ts';
import { standingOf } from '../../policies/consent/standingOf.ts';
import type { ConsentStatus } from '../../policies/words.ts';
import { refuse as refuseChange } from '../mutations/refusals.ts';
import { refuse } from './refusals.ts';
import type { Deciding } from './types.ts';

type Giver = Pick<Deciding, 'subject' | 'givenBy' | 'capacity'> & { readonly status?: ConsentStatus };

interface Standing {
  readonly stage: 'CHILD' | 'ADULT' | 'UNBORN';
  /** The giver holds parental responsibility in a family where the subject is a child. */
  readonly responsible: boolean;
  readonly mother: boolean;
  /** More than somebody's word shows that she is. */
  readonly motherProven: boolean;
  /** The giver is an adult, or is known to have reached 16. */
  readonly ofAge: boolean;
}

/**
 * Adults decide for themselves; children in their own right from 16 or when assessed as competent; otherwise somebody
 * with parental responsibility, and for the unborn the mother (policy.md §1, §3). A parent under 18 decides for a child
 * once it is known that they have reached 16. Who is the mother on somebody's word objects, and agrees to nothing.
 * @throws Refusal CONSENT_CAPACITY_INVALID, NOT_FOUND_OR_NOT_PERMITTED.
 */
export async function checkCapacity(client: Client, giver: Giver): Promise<void> {
  const standing = await readStanding(client, giver);
  if (!mayGive(giver, standing)) refuse('CONSENT_CAPACITY_INVALID', { missing: ['givenBy', 'capacity'] });
  const objects = giver.status !== undefined && standingOf(giver.status) === 'OBJECTION';
  if (standing.stage === 'UNBORN' && !objects && !standing.motherProven)
    refuse('CONSENT_CAPACITY_INVALID', { missing: ['changeFamilyMember', 'evidence'] });
}

/**
 * Whoever may decide at all may dispute what another decided: the person, or somebody with parental responsibility.
 * @throws Refusal CONSENT_CAPACITY_INVALID, NOT_FOUND_OR_NOT_PERMITTED.
 */
export async function checkMayDispute(client: Client, subject: string, by: string): Promise<void> {
  const { stage, responsible, mother } = await readStanding(client, { subject, givenBy: by });
  const mayDispute = subject === by || (stage === 'UNBORN' ? mother : stage === 'CHILD' && responsible);
  if (!mayDispute) refuse('CONSENT_CAPACITY_INVALID', { missing: ['disputedBy'] });
}

async function readStanding(
  client: Client,
  { subject, givenBy }: Pick<Giver, 'subject' | 'givenBy'>,
): Promise<Standing> {
  const { rows } = await client.query<Standing>(
    `select p.stage,
       coalesce(bool_or(parent.parental_responsibility), false) as responsible,
       coalesce(bool_or(parent.role = 'MOTHER'), false) as mother,
       coalesce(bool_or(mother_proven(parent)), false) as "motherProven",
       exists (select from person g where g.id = $2 and (g.stage = 'ADULT' or reached_16(g.id))) as "ofAge"
     from person p
     left join family_member child on child.person = p.id and child.role in ('CHILD', 'UNBORN')
     left join family_member parent on parent.family = child.family and parent.person = $2
     where p.id = $1 group by p.stage`,
    [subject, givenBy],
  );
  return rows[0] ?? refuseChange('NOT_FOUND_OR_NOT_PERMITTED');
}

function mayGive({ subject, givenBy, capacity }: Giver, standing: Standing): boolean {
  const { stage, responsible, mother, ofAge } = standing;
  if (capacity !== 'PARENTAL_RESPONSIBILITY' && subject !== givenBy) return false;
  switch (capacity) {
    case 'ADULT':
      return stage === 'ADULT';
    case 'AGE_16_17':
    case 'GILLICK_COMPETENT':
      return stage === 'CHILD';
    case 'PARENTAL_RESPONSIBILITY':
      return ofAge && (stage === 'UNBORN' ? mother : stage === 'CHILD' && responsible);
  }
}
