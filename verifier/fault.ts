/** What is wrong with the ledger. */
export type FaultCode =
  | 'EDITED'
  | 'DELETED'
  | 'REORDERED'
  | 'INSERTED'
  | 'TRUNCATED'
  | 'DROPPED_CHAIN'
  | 'FORKED'
  | 'MISDATED'
  | 'ARCHIVE_MISSING'
  | 'CHECKPOINT_INVALID'
  | 'CHECKPOINT_SWAPPED'
  | 'CHECKPOINT_MISSING'
  | 'CUT_SHORT';

/** One thing that does not hold, at the row where it shows. */
export interface Fault {
  readonly code: FaultCode;
  /** `row 17.2` (order number and leaf), `batch 17`, `chain … position 4` or `checkpoint 5`. */
  readonly at: string;
  readonly says: string;
}

export type Tell = (code: FaultCode, at: string, says: string) => void;

/** How a row is named: as in every list of the ledger. */
export function rowName({ orderNo, leaf }: { readonly orderNo: string; readonly leaf: number }): string {
  return `row ${orderNo}.${leaf}`;
}
