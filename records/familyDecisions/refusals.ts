import { refuserOf } from '../mutations/refusals.ts';

/** Why a decision on telling the family was not recorded. */
export const refuseFamilyDecision = refuserOf({
  FAMILY_DECISION_MISSING:
    'Say whether the family is informed, or why that is deferred and until when it is looked at again.',
  FAMILY_DECISION_INVALID:
    'A deferral is looked at again at a moment that lies ahead, no further than the agreement allows (`familyDeferralDaysAtMost`).',
  FAMILY_ALREADY_INFORMED: 'The family was informed already.',
  FAMILY_NOTHING_TO_TELL: 'Nothing was shared without consent that the family would be told of.',
});
