import type { ConsentRecord, SubjectFacts } from '../facts.ts';
import type { ConsentStatus, Instant } from '../words.ts';
import { standingOf } from './standingOf.ts';

/**
 * A record's status at `now`, whoever asks: a parent's consent is INVALIDATED once the subject is an adult, and a
 * valid one where its giver's age is doubted; else that is LAPSED from its review date or time limit on (policy.md §3).
 */
export function statusAt(record: ConsentRecord, kind: SubjectFacts['kind'], now: Instant): ConsentStatus {
  if (isOutgrown(record, kind)) return 'INVALIDATED';
  if (standingOf(record.status) !== 'VALID') return record.status;
  if (record.doubted) return 'INVALIDATED';
  if (record.reviewDate !== null && record.reviewDate <= now) return 'LAPSED';
  return isTimeOver(record, now) ? 'LAPSED' : record.status;
}

/** It was said for a time only, and that has passed. */
export function isTimeOver({ conditions }: Pick<ConsentRecord, 'conditions'>, now: Instant): boolean {
  return conditions.some((condition) => condition.kind === 'TIME_LIMITED' && condition.until <= now);
}

/** A parent's say about somebody who is of age now. */
export function isOutgrown({ capacity }: ConsentRecord, kind: SubjectFacts['kind']): boolean {
  return kind === 'ADULT' && capacity === 'PARENTAL_RESPONSIBILITY';
}
