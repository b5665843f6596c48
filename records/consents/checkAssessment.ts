import type { Agreement } from '../../policies/agreement/types.ts';
import type { Instant } from '../../policies/words.ts';
import { isRecentDay } from './isRecentDay.ts';
import { refuse } from './refusals.ts';
import type { Deciding } from './types.ts';

/**
 * A child who decides as competent was assessed, by somebody, on a day that has come and is not too long ago; nobody
 * else's capacity has an assessment.
 * @throws Refusal CONSENT_CAPACITY_INVALID with what is missing, CONSENT_INCOMPLETE for a day that will not do.
 */
export function checkAssessment(
  { times }: Agreement,
  { capacity, capacityAssessedBy, capacityAssessedOn }: Omit<Deciding, 'subject' | 'givenBy'>,
  now: Instant,
): void {
  const isNeeded = capacity === 'GILLICK_COMPETENT';
  const missing = [
    ...(isNeeded && capacityAssessedBy === null ? ['capacityAssessedBy'] : []),
    ...(isNeeded && capacityAssessedOn === null ? ['capacityAssessedOn'] : []),
  ];
  const isOutOfPlace = !isNeeded && (capacityAssessedBy !== null || capacityAssessedOn !== null);
  if (missing.length > 0) refuse('CONSENT_CAPACITY_INVALID', { missing });
  if (isOutOfPlace) refuse('CONSENT_CAPACITY_INVALID', { missing: ['capacity'] });
  if (
    capacityAssessedOn !== null &&
    !isRecentDay(capacityAssessedOn, times.capacityAssessmentDaysAtMost, now)
  )
    refuse('CONSENT_INCOMPLETE', { missing: ['capacityAssessedOn'] });
}
