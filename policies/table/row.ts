import type { RegisterEntry } from '../agreement/types.ts';
import type { Grounds } from '../decision.ts';
import type { ConsentRecord } from '../facts.ts';
import type { SubjectView } from '../subject/viewSubject.ts';
import type { DataClass, OrganisationId } from '../words.ts';

/** One class of one controller, asked of a subject's view. */
export interface Asked {
  /** As published. */
  readonly published: DataClass | null;
  /** What it is decided as; the entry UNCLASSIFIED where the register has none. */
  readonly entry: RegisterEntry;
  readonly controller: OrganisationId | null;
  /** The record belongs to the requester's own organisation. */
  readonly own: boolean;
  /** The record belongs to another organisation. A record of the partnership itself is neither. */
  readonly foreign: boolean;
}

/** What a rule that matches says. */
export interface Outcome {
  readonly effect: 'DISCLOSE' | 'WITHHOLD';
  readonly code: string;
  readonly grounds: Grounds;
  /** The consent whose limits travel with the data. */
  readonly consent: ConsentRecord | null;
}

/** A row of policy.md §6. `decide` gives null where the row does not match. */
export interface Row {
  readonly rule: string;
  readonly condition: string;
  readonly decide: (view: SubjectView, asked: Asked) => Outcome | null;
}

const NO_GROUNDS: Grounds = Object.freeze({});

/** Stands for every class that the register does not hold: no flags, no ceiling, no cell. */
export const UNCLASSIFIED: RegisterEntry = Object.freeze({
  dataClass: '',
  category: '',
  label: '',
  flags: new Set<never>(),
  ceiling: new Map<string, never>(),
  needs: null,
});

export function withhold(code: string, grounds: Grounds = NO_GROUNDS): Outcome {
  return { effect: 'WITHHOLD', code, grounds, consent: null };
}

export function disclose(code: string, grounds: Grounds, consent: ConsentRecord | null = null): Outcome {
  return { effect: 'DISCLOSE', code, grounds, consent };
}
