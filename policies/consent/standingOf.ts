import type { ConsentStatus } from '../words.ts';

/** The three ways in which a status of policy.md §3 counts. */
export type ConsentStanding = 'VALID' | 'ABSENT' | 'OBJECTION';

const STANDING: Readonly<Record<ConsentStatus, ConsentStanding>> = {
  GIVEN: 'VALID',
  GIVEN_CONDITIONAL: 'VALID',
  REVIEW_DUE: 'VALID',
  LAPSED: 'ABSENT',
  INVALIDATED: 'ABSENT',
  OUT_OF_SCOPE: 'ABSENT',
  REQUESTED: 'ABSENT',
  NOT_SOUGHT_UNSAFE: 'ABSENT',
  NOT_SOUGHT: 'ABSENT',
  UNKNOWN: 'ABSENT',
  DISPUTED: 'OBJECTION',
  WITHDRAWN: 'OBJECTION',
  REFUSED: 'OBJECTION',
  EXCLUDED: 'OBJECTION',
};

/** Which of equals is reported: within one standing, the first of these. */
export const REPORTING_ORDER: readonly ConsentStatus[] = Object.keys(STANDING) as ConsentStatus[];

/** A status that this version does not know is an objection: nothing may be opened by it. */
export function standingOf(status: ConsentStatus): ConsentStanding {
  return STANDING[status] ?? 'OBJECTION';
}
