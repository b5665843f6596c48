import type { Grounds, LegalBasis, Obligation } from '../../policies/decision.ts';
import type { DataClass, Instant, OrganisationId, Requester, Source } from '../../policies/words.ts';

/** What happened to one class of one data subject in one operation. */
export type LedgerEffect =
  | 'DISCLOSED'
  | 'WITHHELD'
  /** An input that went to another agency's subgraph and was not shown. */
  | 'USED_NOT_SHOWN'
  /** Not known: its source did not answer. */
  | 'UNAVAILABLE'
  /** Not decided: the policy failed on it. */
  | 'FAILED'
  /** A record of the partnership that a mutation changed. */
  | 'CHANGED';

/** What one operation did with one class of one data subject, under one decision. No values, no names. */
export interface LedgerEntry {
  readonly source: Source;
  /** null: the field has no class (UNCLASSIFIED), or the row is not about a class. */
  readonly dataClass: DataClass | null;
  readonly effect: LedgerEffect;
  /** The fine code. */
  readonly code: string;
  /** The row of policy.md §6, e.g. `P20`. */
  readonly rule: string;
  /** Controllers decided alike; empty: a record of the partnership itself. */
  readonly controllers: readonly OrganisationId[];
  /** Coordinates (`Type.field`), sorted. */
  readonly fields: readonly string[];
  readonly legalBasis: LegalBasis | null;
  readonly obligations: readonly Obligation[];
  readonly grounds: Grounds;
}

/** What decisions on one data subject stood on; compared with the registry when the operation is recorded. */
export interface DecidedOn {
  readonly epoch: number;
  /** SHA-256 (hex) of `text`. */
  readonly hash: string;
  /** The facts as JSON. */
  readonly text: string;
}

/** One data subject of an operation, and what became of each of their classes. */
export interface RecordedSubject {
  readonly subject: string;
  /** null: the registry does not know the subject. */
  readonly decidedOn: DecidedOn | null;
  /** Never changed once given: the writer keeps what it made of a list. */
  readonly entries: readonly LedgerEntry[];
}

export interface LedgerOperation {
  /** A random UUID, made by whoever records. */
  readonly operationId: string;
  readonly requester: Requester;
  /** As asked: a refused purpose is kept as it came (at most 64 characters). */
  readonly purpose: string | null;
  readonly decidedAt: Instant;
  /** The earliest `validUntil` of its decisions; null: nothing ends by the clock. */
  readonly validUntil: Instant | null;
  readonly agreementVersion: string;
  readonly supergraphVersion: string;
  readonly operationName: string | null;
  /** SHA-256 of the document, in whatever notation the recorder keeps to. */
  readonly documentHash: string;
  readonly outcome: 'ANSWERED' | 'REFUSED' | 'FAILED';
  readonly refusal: string | null;
  /** Everyone on whose facts something of it rests; somebody of whom nothing was decided has no entries. */
  readonly subjects: readonly RecordedSubject[];
}

declare const receiptBrand: unique symbol;

/** Proof that an operation is durable; only the ledger's writer makes one, and only a receipt releases an answer. */
export interface Receipt {
  readonly [receiptBrand]: true;
  readonly operationId: string;
  /** Position in the one order that disclosures and changes share (a bigint in decimal). */
  readonly orderNo: string;
  readonly recordedAt: Instant;
}

/** `stale`: what the decisions rested on has moved; decide again on fresh facts. Nothing was recorded. */
export type Recorded =
  | { readonly recorded: Receipt; readonly stale?: never }
  | { readonly stale: true; readonly recorded?: never };

export interface LedgerWriter {
  /**
   * Resolves when the operation is durable, or stale.
   * @param withinMs longest wait, where it is less than the writer's own
   * @throws LedgerUnavailable in every other case; then nothing may be sent.
   */
  record(operation: LedgerOperation, withinMs?: number): Promise<Recorded>;
  /** Records what is queued, then refuses everything. */
  close(): Promise<void>;
}
