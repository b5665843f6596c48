import { requireSubstance } from '../mutations/requireSubstance.ts';
import { requireWords } from '../mutations/requireWords.ts';
import type { MutationServices } from '../mutations/types.ts';
import { refuseFamilyDecision } from './refusals.ts';
import type { FamilyDecision } from './types.ts';

const DAY = 86_400_000;

/**
 * Whether a decision on telling the family is complete: that they were told without a word by whom, when and how is that
 * they are to be told; a deferral has its reason and a moment ahead, no
 * further than the agreement allows (`familyDeferralDaysAtMost`). `at`: where in the input
 * the decision stands, e.g. `family.`.
 * @throws Refusal FAMILY_DECISION_MISSING, FAMILY_DECISION_INVALID, WORDS_MISSING, WORDS_TOO_SHORT.
 */
export function checkFamilyDecision(
  { agreement, clock }: Pick<MutationServices, 'agreement' | 'clock'>,
  family: FamilyDecision | null,
  at = '',
): FamilyDecision {
  if (family === null) return refuseFamilyDecision('FAMILY_DECISION_MISSING', { missing: ['family'] });
  if (family.decision !== 'DEFERRED') {
    const isTold = family.decision === 'INFORMED' && Boolean(family.reason?.trim());
    if (isTold) requireSubstance({ [`${at}reason`]: family.reason });
    return { ...family, decision: isTold ? 'INFORMED' : 'TO_BE_INFORMED', reviewAt: null };
  }
  requireWords({ [`${at}reason`]: family.reason });
  if (family.reviewAt === null)
    return refuseFamilyDecision('FAMILY_DECISION_MISSING', { missing: [`${at}reviewAt`] });
  const now = clock.now();
  const latest = now + agreement.times.familyDeferralDaysAtMost * DAY;
  if (family.reviewAt <= now || family.reviewAt > latest)
    refuseFamilyDecision('FAMILY_DECISION_INVALID', { missing: [`${at}reviewAt`] });
  return family;
}
