import type { Agreement } from '../../policies/agreement/types.ts';
import type { Instant } from '../../policies/words.ts';
import type { ConsentDecision } from './types.ts';

/** The agreement's time for a review (policy.md §8): sooner where somebody agreed to something in so many words. */
export function reviewDateOf({ times }: Agreement, decision: ConsentDecision, now: Instant): Instant | null {
  if (decision.reviewDate !== null) return decision.reviewDate;
  if (decision.status !== 'GIVEN' && decision.status !== 'GIVEN_CONDITIONAL') return null;
  const isExplicit = decision.scope.some((entry) => entry.explicit);
  const review = new Date(now);
  review.setUTCMonth(
    review.getUTCMonth() + (isExplicit ? times.explicitConsentReviewMonths : times.consentReviewMonths),
  );
  return review.getTime();
}
