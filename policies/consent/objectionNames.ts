import type { SubjectFacts } from '../facts.ts';
import type { Instant } from '../words.ts';
import { claimsOf } from './claimsOf.ts';
import type { ConsentAsker } from './position.ts';
import { standingOf } from './standingOf.ts';

/** Whether any objection, anybody's, names this class or its category for this recipient and purpose (P15). */
export function objectionNames(facts: SubjectFacts, asker: ConsentAsker, now: Instant): boolean {
  return facts.consents.some((record) =>
    claimsOf(record, facts.kind, asker, now).some(
      (claim) => claim.precision > 0 && claim.reaches && standingOf(claim.status) === 'OBJECTION',
    ),
  );
}
