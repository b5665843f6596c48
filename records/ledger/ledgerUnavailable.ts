import { CodedError } from '../../database/codedError.ts';

/** The ledger cannot durably accept (policy.md §6 P00): nothing may be disclosed. */
export class LedgerUnavailable extends CodedError {
  constructor(reason: string, options?: ErrorOptions) {
    super('LEDGER_UNAVAILABLE', `The ledger cannot record: ${reason}.`, options);
    this.name = 'LedgerUnavailable';
  }
}
