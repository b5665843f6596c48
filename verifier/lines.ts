/** The lines of an export (docs/ledger.md, "The export"): what the verifier is given, and trusts nothing of. */
export type Line =
  | LedgerLine
  | SealedLine
  | BatchLine
  | OperationLine
  | SubjectLine
  | MaskLine
  | FactsLine
  | { readonly kind: 'segment' }
  | EndLine;

export interface LedgerLine {
  readonly kind: 'ledger';
  readonly format: string;
  readonly exportedAt: number;
  /** Where it goes on from: what lies before is in an archive. */
  readonly anchor: { readonly size: number; readonly frontier: readonly string[] } | null;
}

export interface SealedLine {
  readonly kind: 'sealed';
  readonly leaf: number;
  readonly orderNo: string;
  readonly chain: string;
  readonly position: number;
  readonly head: string;
  readonly hashes: string | null;
}

export interface BatchLine {
  readonly kind: 'batch';
  readonly orderNo: string;
  readonly chain: string;
  readonly position: number;
  readonly leaves: number;
  readonly root: string;
  readonly previousHead: string;
  readonly head: string;
  readonly recordedAt: number;
}

export interface OperationLine {
  readonly kind: 'operation';
  readonly orderNo: string;
  readonly leaf: number;
  readonly recordedAt: number;
  readonly operationId: string;
  readonly requester: string;
  readonly organisation: string;
  readonly agency: string;
  readonly roleTier: string;
  readonly function: string;
  readonly purpose: string | null;
  readonly decidedAt: number;
  readonly validUntil: number | null;
  readonly agreementVersion: string;
  readonly supergraphVersion: string;
  readonly operationName: string | null;
  readonly documentHash: string;
  readonly outcome: string;
  readonly refusal: string | null;
  readonly subjects: number;
}

export interface SubjectLine {
  readonly kind: 'subject';
  readonly orderNo: string;
  readonly leaf: number;
  readonly operation: number;
  readonly recordedAt: number;
  readonly subject: string;
  readonly epoch: number | null;
  readonly facts: string | null;
  readonly mask: string;
}

export interface MaskLine {
  readonly kind: 'mask';
  readonly hash: string;
  /** null: disposed of, because the time for which it had to be kept is over. */
  readonly text: string | null;
  /** The same as the tables that are searched hold it. */
  readonly entries: readonly unknown[] | null;
}

export interface FactsLine {
  readonly kind: 'facts';
  readonly hash: string;
  readonly text: string | null;
}

export interface EndLine {
  readonly kind: 'end';
  readonly batches: number;
  readonly rows: number;
}
