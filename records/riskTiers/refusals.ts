import type { TierRefusal } from '../../policies/steps/riskTier.ts';
import { refuserOf } from '../mutations/refusals.ts';

export const refuseTier = refuserOf<TierRefusal | 'TIER_SUBJECT_INVALID'>({
  TIER_SUBJECT_INVALID: 'Risk tiers are set for children and for the unborn; an adult is seen at theirs.',
  TIER_NOT_SET: 'No risk tier is recorded for this person: set one first.',
  TIER_UNCHANGED: 'This is the tier already. To say that it was looked at again, review it.',
  TIER_AWAITS_CONFIRMATION: 'HIGH waits for a second person: confirm or reject it first.',
  TIER_NOT_AWAITING_CONFIRMATION: 'There is no unconfirmed HIGH to confirm or reject.',
  TIER_SECOND_PERSON_NEEDED: 'Whoever set a tier cannot confirm or reject it: a second person has to.',
  TIER_OTHER_ORGANISATION_NEEDED:
    'A colleague set it: somebody of another organisation confirms it, or of the one that leads the family.',
  TIER_LEAD_LOWERS:
    'HIGH is lowered by the organisation that leads the family: tell them what you found, they set the tier.',
});
