import type { LedgerOperation } from '../../records/ledger/types.ts';
import type { ErrorCode } from '../refuse/catalogue.ts';
import type { KinviewError } from '../refuse/KinviewError.ts';
import type { Disclosure } from '../respond/tellDisclosure.ts';

/** An answer that is ready and not yet recorded: nothing of it may leave before its record is durable. */
export interface PendingAnswer {
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly KinviewError[];
  readonly disclosure: Disclosure;
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
