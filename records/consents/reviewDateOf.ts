import type { Agreement } from '../../policies/agreement/types.ts';
import type { ScopeEntry } from '../../policies/facts.ts';
import type { ConsentStatus, Instant } from '../../policies/words.ts';

/**
 * The agreement's time for a review (policy.md §8): sooner where somebody agreed to something in so many words; null
 * where nothing was agreed to. The day of the month is kept, or the month's last where it has no such day.
 */
export function reviewDateOf(
  { times }: Agreement,
  decided: { readonly status: ConsentStatus; readonly scope: readonly ScopeEntry[] },
  now: Instant,
): Instant | null {
  if (decided.status !== 'GIVEN' && decided.status !== 'GIVEN_CONDITIONAL') return null;
  const isExplicit = decided.scope.some((entry) => entry.explicit);
  const months = isExplicit ? times.explicitConsentReviewMonths : times.consentReviewMonths;
  const review = new Date(now);
  const day = review.getUTCDate();
  review.setUTCMonth(review.getUTCMonth() + months);
  if (review.getUTCDate() !== day) review.setUTCDate(0);
  return review.getTime();
}
