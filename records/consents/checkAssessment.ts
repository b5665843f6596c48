import type { Instant } from '../../policies/words.ts';
import { refuse } from './refusals.ts';
import type { Deciding } from './types.ts';

/**
 * A child who decides as competent was assessed, by somebody, on a day that has come; nobody else's capacity has an
 * assessment.
 * @throws Refusal CONSENT_CAPACITY_INVALID with what is missing, CONSENT_INCOMPLETE for a day that lies ahead.
 */
export function checkAssessment(
  { capacity, capacityAssessedBy, capacityAssessedOn }: Omit<Deciding, 'subject' | 'givenBy'>,
  now: Instant,
): void {
  const isNeeded = capacity === 'GILLICK_COMPETENT';
  const missing = [
    ...(isNeeded && capacityAssessedBy === null ? ['capacityAssessedBy'] : []),
    ...(isNeeded && capacityAssessedOn === null ? ['capacityAssessedOn'] : []),
  ];
  const isOutOfPlace = !isNeeded && (capacityAssessedBy !== null || capacityAssessedOn !== null);
  if (missing.length > 0 || isOutOfPlace) refuse('CONSENT_CAPACITY_INVALID', { missing });
  if ((capacityAssessedOn ?? '') > new Date(now).toISOString().slice(0, 10))
    refuse('CONSENT_INCOMPLETE', { missing: ['capacityAssessedOn'] });
}
