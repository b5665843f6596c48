import type { RegisterEntry } from '../agreement/types.ts';
import type { OrganisationId, Source } from '../words.ts';

/** What is asked about: one class of the register and the sources that publish it. */
export interface AskedAbout {
  readonly entry: RegisterEntry;
  readonly sources: readonly Source[];
}

/** How a class comes out for a requester; nothing of it depends on whether there is anything. */
export type ExplainedDecision = 'SHARED' | 'SHARED_IN_PART' | 'SHARE_WITH_ACTION' | 'NOT_SHARED';

/** "Why, and what can I do?" (policy.md §7): sentences by class, role and tier, never from a value. */
export interface Explanation {
  readonly decision: ExplainedDecision;
  readonly reason: string;
  readonly whatWouldChangeIt: readonly string[];
  readonly whatToDoNext: readonly string[];
  readonly contact: string;
  /** The fine codes: for governance leads only; null for everybody else. */
  readonly rulings: readonly FineRuling[] | null;
}

export interface FineRuling {
  readonly source: Source;
  /** null: the partnership's own record. */
  readonly controller: OrganisationId | null;
  readonly code: string;
  readonly rule: string;
}
