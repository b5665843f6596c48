import type { Instant } from '../../policies/words.ts';
import { requireWords } from '../mutations/requireWords.ts';
import { refuseFamilyDecision } from './refusals.ts';
import type { FamilyDecision } from './types.ts';

/**
 * Whether a decision on telling the family is complete: a deferral has its reason and a moment ahead. `at`: where in the input
 * the decision stands, e.g. `family.`.
 * @throws Refusal FAMILY_DECISION_MISSING, FAMILY_DECISION_INVALID, WORDS_MISSING.
 */
export function checkFamilyDecision(family: FamilyDecision | null, now: Instant, at = ''): FamilyDecision {
  if (family === null) return refuseFamilyDecision('FAMILY_DECISION_MISSING', { missing: ['family'] });
  if (family.decision === 'INFORMED') return { ...family, reviewAt: null };
  requireWords({ [`${at}reason`]: family.reason });
  if (family.reviewAt === null)
    return refuseFamilyDecision('FAMILY_DECISION_MISSING', { missing: [`${at}reviewAt`] });
  return family.reviewAt > now ? family : refuseFamilyDecision('FAMILY_DECISION_INVALID');
}
