import type { Agreement } from '../agreement/types.ts';
import type { Crisis, SubjectFacts } from '../facts.ts';
import type { Instant, Purpose } from '../words.ts';
import { inForce } from './inForce.ts';

/**
 * The crisis that this requester declared for a family of the subject, unexpired, under the crisis purpose
 * (policy.md §3); null: none. It ends after the agreement's hours even where its record says later.
 */
export function activeCrisis(
  agreement: Agreement,
  facts: SubjectFacts | null,
  purpose: Purpose | null,
  now: Instant,
): Crisis | null {
  if (facts === null || purpose === null || agreement.purposes.get(purpose)?.crisis !== true) return null;
  for (const family of facts.families) {
    for (const crisis of family.crises) {
      if (inForce(crisis, now) && now < crisis.from + agreement.times.crisis) return crisis;
    }
  }
  return null;
}
