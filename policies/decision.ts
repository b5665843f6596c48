import type { SubjectFacts } from './facts.ts';
import type { DataClass, Instant, OrganisationId, Purpose, Requester } from './words.ts';

/** One question to the decision table. */
export interface Question {
  readonly requester: Requester;
  /** As asked; anything but a served purpose refuses (P03). */
  readonly purpose: Purpose | null;
  /** null: a person whom the registry does not know. Answers exactly as one without a relationship (P05). */
  readonly facts: SubjectFacts | null;
  /** null: the field has no class (P01). */
  readonly dataClass: DataClass | null;
  /** The organisation the record belongs to; null: a record of the partnership itself (the spine's). */
  readonly controller: OrganisationId | null;
  readonly now: Instant;
}

export interface LegalBasis {
  readonly article6: string;
  readonly specialCategory: string | null;
  readonly gateway: string;
  readonly statutory: readonly string[];
}

/** What the disclosed data carries with it; `by` is an ISO date-time, `text` is safe to show. */
export interface Obligation {
  readonly code: string;
  readonly text?: string;
  readonly by?: string;
}

/** What a decision stood on, so that "everything that rested on this consent" can be asked of the ledger. */
export interface Grounds {
  readonly consent?: { readonly id: string; readonly version: number };
  readonly override?: string;
  readonly courtOrder?: string;
  readonly crisis?: string;
  readonly relationship?: string;
  /** A change of a record of the partnership: from which version to which; null: there was none before. */
  readonly change?: { readonly record: string; readonly before: number | null; readonly after: number };
  /** Of a publication: which version and release. */
  readonly publication?: string;
}

export interface Decision {
  readonly effect: 'DISCLOSE' | 'WITHHOLD';
  /** The fine code: for the ledger and governance leads only. */
  readonly code: string;
  /** The class that was decided (appointments of a sensitive service: SENSITIVE_SERVICE); null where there was none. */
  readonly decidedAs: DataClass | null;
  /** The row of policy.md §6 that decided, e.g. `P20`. */
  readonly rule: string;
  readonly legalBasis: LegalBasis | null;
  readonly obligations: readonly Obligation[];
  readonly grounds: Grounds;
  /** The next moment at which the clock alone could change this decision; null: never. */
  readonly validUntil: Instant | null;
}
