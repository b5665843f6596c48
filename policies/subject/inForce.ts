import type { Dated } from '../facts.ts';
import type { Instant } from '../words.ts';

const NONE: readonly never[] = Object.freeze([]);

/** A dated record holds from `from` until just before `to`. */
export function inForce(record: Dated, now: Instant): boolean {
  return record.from <= now && (record.to === null || now < record.to);
}

/** Those in force at `now`; allocates nothing where there are none. */
export function allInForce<T extends Dated>(records: readonly T[], now: Instant): readonly T[] {
  return records.length === 0 ? NONE : records.filter((record) => inForce(record, now));
}
