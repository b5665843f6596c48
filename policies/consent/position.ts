import type { RegisterEntry } from '../agreement/types.ts';
import type { ConsentRecord } from '../facts.ts';
import type { ConsentStatus, OrganisationId, Purpose } from '../words.ts';
import type { ConsentStanding } from './standingOf.ts';

/** For whom, which class and which purpose a consent position is asked. */
export interface ConsentAsker {
  readonly entry: RegisterEntry;
  readonly organisation: OrganisationId;
  readonly person: string;
  readonly purpose: Purpose | null;
}

/** The consent that applies to one class for one asker (policy.md §3). */
export interface ConsentPosition {
  readonly status: ConsentStatus;
  readonly standing: ConsentStanding;
  /** The record that gives the status; null: nothing covers it. */
  readonly record: ConsentRecord | null;
  /** A current record that names class or category and this recipient explicitly: satisfies C+; null: none. */
  readonly explicit: ConsentRecord | null;
}
