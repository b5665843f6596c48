import type { Clock } from '../../database/clock.ts';
import type { Client } from '../../database/openPool.ts';
import type { Grounds } from '../../policies/decision.ts';
import type { Requester } from '../../policies/words.ts';
import { writeOperation } from '../ledger/writeOperation.ts';

/** What was done with what the ledger, or the records beside it, keep. */
export interface RetentionStep {
  readonly by: Requester;
  /** The operation's name, e.g. `changeLegalHold`. */
  readonly operation: string;
  /** By which way it was asked for, e.g. `route:/ledger/holds`. */
  readonly way: string;
  /** A person, a family, `ledger:archives` or `words:all`. */
  readonly subject: string;
  readonly code:
    | 'LEGAL_HOLD_PLACED'
    | 'LEGAL_HOLD_RELEASED'
    | 'LEDGER_ARCHIVED'
    | 'LEDGER_DISPOSED'
    | 'WORDS_RESEALED';
  readonly field: string;
  readonly grounds: Grounds;
}

/**
 * Puts on the ledger what is done with what it keeps, in the transaction of `client`: both, or neither.
 * @throws CodedError AGREEMENT_NOT_IN_FORCE
 */
export function noteRetention(
  client: Client,
  services: { readonly chain: string; readonly clock: Clock },
  { by, operation, way, subject, code, field, grounds }: RetentionStep,
): Promise<void> {
  const entry = {
    source: 'governance',
    dataClass: null,
    effect: 'CHANGED',
    code,
    rule: '',
    controllers: [],
    fields: [field],
    legalBasis: null,
    obligations: [],
    grounds,
  } as const;
  return writeOperation(client, services, {
    requester: by,
    purpose: 'AUDIT',
    validUntil: null,
    operationName: operation,
    documentHash: way,
    outcome: 'ANSWERED',
    refusal: null,
    subjects: [{ subject, decidedOn: null, entries: [entry] }],
  });
}
