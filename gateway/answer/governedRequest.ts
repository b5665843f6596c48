import type { LedgerOperation } from '../../records/ledger/types.ts';
import type { ErrorCode } from '../refuse/catalogue.ts';
import type { KinviewError } from '../refuse/KinviewError.ts';

/** An answer that is ready and not yet recorded: nothing of it may leave before its record is durable. */
export interface PendingAnswer {
  /** As JSON: it is written while what it is made of is at hand, and then nothing of that has to be kept. */
  readonly data: string;
  readonly errors: readonly KinviewError[];
  /** As JSON, without the receipt. */
  readonly disclosure: string;
  readonly record: LedgerOperation;
}

/** What an operation leaves for the disclosure plugin. */
export type GovernedRequest =
  | {
      readonly kind: 'ANSWER';
      readonly pending: PendingAnswer;
      /** Everything again, on fresh facts; null: the operation changed something and cannot be run twice. */
      readonly answerAgain: (() => Promise<PendingAnswer>) | null;
    }
  | { readonly kind: 'REFUSAL'; readonly code: ErrorCode; readonly record: LedgerOperation };
