import type { Agreement } from '../../policies/agreement/types.ts';
import type { ScopeEntry } from '../../policies/facts.ts';
import type { ConsentStatus, Instant } from '../../policies/words.ts';

/**
 * The agreement's time for a review (policy.md §8): sooner where somebody agreed to something in so many words; null
 * where nothing was agreed to.
 */
export function reviewDateOf(
  { times }: Agreement,
  decided: { readonly status: ConsentStatus; readonly scope: readonly ScopeEntry[] },
  now: Instant,
): Instant | null {
  if (decided.status !== 'GIVEN' && decided.status !== 'GIVEN_CONDITIONAL') return null;
  const months = isExplicit(decided.scope) ? times.explicitConsentReviewMonths : times.consentReviewMonths;
  return monthsAfter(now, months);
}

/** The latest review that can be agreed on for this scope. */
export function latestReview({ times }: Agreement, scope: readonly ScopeEntry[], now: Instant): Instant {
  const { consentReviewMonthsAtMost, explicitConsentReviewMonthsAtMost } = times;
  return monthsAfter(now, isExplicit(scope) ? explicitConsentReviewMonthsAtMost : consentReviewMonthsAtMost);
}

function isExplicit(scope: readonly ScopeEntry[]): boolean {
  return scope.some((entry) => entry.explicit);
}

/** The day of the month is kept, or the month's last where it has no such day. */
function monthsAfter(now: Instant, months: number): Instant {
  const after = new Date(now);
  const day = after.getUTCDate();
  after.setUTCMonth(after.getUTCMonth() + months);
  if (after.getUTCDate() !== day) after.setUTCDate(0);
  return after.getTime();
}
