import type { Decision } from '../decision.ts';
import type { SubjectFacts } from '../facts.ts';
import type { DataClass, Instant, OrganisationId, Requester, Source } from '../words.ts';

/** What one recorded decision was taken from, and what it said: `decide` over the inputs gives the decision again. */
export interface RecordedDecision
  extends Pick<Decision, 'code' | 'rule' | 'legalBasis' | 'obligations' | 'grounds'> {
  readonly operationId: string;
  readonly outcome: 'ANSWERED' | 'REFUSED' | 'FAILED';
  readonly agreementVersion: string;
  readonly requester: Requester;
  readonly purpose: string | null;
  readonly decidedAt: Instant;
  readonly subject: string;
  /** null: the registry did not know the subject. */
  readonly facts: SubjectFacts | null;
  readonly source: Source;
  readonly dataClass: DataClass | null;
  /** Decided alike; empty: a record of the partnership itself. */
  readonly controllers: readonly OrganisationId[];
  readonly fields: readonly string[];
  readonly effect: string;
  /** Whether what it was taken from, and what it says, are the texts whose hashes were recorded. */
  readonly evidence: 'WHOLE' | 'FACTS_MISSING' | 'FACTS_ALTERED' | 'MASK_MISSING' | 'MASK_ALTERED';
}

/** A decision that comes out differently when it is taken again, in codes. */
export interface Difference {
  readonly operationId: string;
  readonly subject: string;
  readonly dataClass: DataClass | null;
  readonly controller: OrganisationId | null;
  /** What the ledger has: effect, code and rule. */
  readonly recorded: string;
  /** How it comes out now; or why it cannot be taken again: AGREEMENT_UNKNOWN, or its evidence. */
  readonly again: string;
}

/** What taking recorded decisions again gave. */
export interface Replayed {
  readonly decided: number;
  /** How many under each version of the agreement, as the ledger names it. */
  readonly under: ReadonlyMap<string, number>;
  readonly differences: readonly Difference[];
}
