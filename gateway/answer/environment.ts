import type { Logger } from 'pino';
import type { Clock } from '../../database/clock.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import type { Purpose, Requester } from '../../policies/words.ts';
import type { Agreements } from '../../records/agreements/followAgreements.ts';
import type { ReadFacts } from '../../records/facts/readFacts.ts';
import type { LedgerWriter } from '../../records/ledger/types.ts';
import type { Send } from '../execute/types.ts';
import type { Permit } from '../gate/permit.ts';
import type { GovernedRequest } from './governedRequest.ts';

/** What a gateway has, whatever it serves. */
export interface Services {
  readonly agreements: Agreements;
  readonly clock: Clock;
  readonly readFacts: ReadFacts;
  readonly ledger: LedgerWriter;
  readonly logger: Logger;
}

/** What one operation works with: one agreement, and the addresses of one release. */
export interface Environment extends Omit<Services, 'agreements'> {
  readonly agreement: Agreement;
  readonly send: Send<Permit>;
}

/** Apollo Server's context value for one request. */
export interface RequestContext {
  readonly requester: Requester;
  /** As the header said; null: it said nothing. */
  readonly purpose: string | null;
  /** When the request arrived, by `performance.now()`. */
  readonly began: number;
  /** What the disclosure plugin records and releases. null: nothing was executed. */
  governed: GovernedRequest | null;
  /** Why the operation has no answer. null: it has one, or was never begun. */
  failure: unknown;
}

/** A request whose purpose is one of the agreement's, for this function. */
export interface Asking {
  readonly requester: Requester;
  readonly purpose: Purpose;
}
