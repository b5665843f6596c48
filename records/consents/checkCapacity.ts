import type { Client } from '../../database/openPool.ts';
import type { ConsentRecord } from '../../policies/facts.ts';
import { refuse as refuseChange } from '../mutations/refusals.ts';
import { refuse } from './refusals.ts';

export interface Giver {
  readonly subject: string;
  readonly givenBy: string;
  readonly capacity: ConsentRecord['capacity'];
}

interface Standing {
  readonly stage: 'CHILD' | 'ADULT' | 'UNBORN';
  /** The giver holds parental responsibility in a family where the subject is a child. */
  readonly responsible: boolean;
  readonly mother: boolean;
}

/**
 * Adults decide for themselves; children in their own right from 16 or when assessed as competent; otherwise somebody
 * with parental responsibility, and for the unborn the mother (policy.md §1, §3).
 * @throws CodedError CONSENT_CAPACITY_INVALID, NOT_FOUND_OR_NOT_PERMITTED.
 */
export async function checkCapacity(client: Client, giver: Giver): Promise<void> {
  const { rows } = await client.query<Standing>(
    `select p.stage,
       coalesce(bool_or(parent.parental_responsibility), false) as responsible,
       coalesce(bool_or(parent.role = 'MOTHER'), false) as mother
     from person p
     left join family_member child on child.person = p.id and child.role in ('CHILD', 'UNBORN')
     left join family_member parent on parent.family = child.family and parent.person = $2
     where p.id = $1 group by p.stage`,
    [giver.subject, giver.givenBy],
  );
  const standing = rows[0] ?? refuseChange('NOT_FOUND_OR_NOT_PERMITTED');
  if (!mayGive(giver, standing)) refuse('CONSENT_CAPACITY_INVALID');
}

function mayGive({ subject, givenBy, capacity }: Giver, { stage, responsible, mother }: Standing): boolean {
  if (capacity !== 'PARENTAL_RESPONSIBILITY' && subject !== givenBy) return false;
  switch (capacity) {
    case 'ADULT':
      return stage === 'ADULT';
    case 'AGE_16_17':
    case 'GILLICK_COMPETENT':
      return stage === 'CHILD';
    case 'PARENTAL_RESPONSIBILITY':
      return stage === 'UNBORN' ? mother : stage === 'CHILD' && responsible;
  }
}
