import type { BatchLine, OperationLine, SubjectLine } from './lines.ts';

/** One data subject's row with everything that proves it, in one JSON file: names no other data subject. */
export interface RowProof {
  readonly proof: 'kinview-row/1';
  readonly operation: OperationLine;
  /** null: the row is the operation's own. */
  readonly subject: SubjectLine | null;
  /** What was shown of the subject and what was not, as it was hashed. */
  readonly mask: string | null;
  readonly batch: BatchLine;
  /** RFC 6962 §2.1.1, hex: each row to the batch's root. */
  readonly operationPath: readonly string[];
  readonly subjectPath: readonly string[];
  /** The batch to the log's root. */
  readonly log: { readonly leaf: number; readonly size: number; readonly path: readonly string[] };
  /** The checkpoint that vouches for the log's root; before it, those by which a key endorsed the next. */
  readonly checkpoints: readonly string[];
}

/** That one checkpoint's log begins with another's (RFC 6962 §2.1.2, hex). */
export interface ConsistencyProof {
  readonly proof: 'kinview-consistency/1';
  readonly path: readonly string[];
  /** The older and the newer checkpoint; before each, those by which a key endorsed the next. */
  readonly older: readonly string[];
  readonly newer: readonly string[];
}
