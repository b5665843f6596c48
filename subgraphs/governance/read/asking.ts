import type { Pool } from '../../../database/openPool.ts';
import type { Agreement } from '../../../policies/agreement/types.ts';
import { type GovernanceRows, governanceRows } from '../../../policies/governanceRows.ts';
import type { DataClass, Instant, Requester } from '../../../policies/words.ts';

/** Whose eyes one call is answered for, and when. */
export interface Asking {
  readonly pool: Pool;
  readonly agreement: Agreement;
  readonly requester: Requester;
  readonly now: Instant;
  /** Which records of a class the requester sees once the gateway has opened the class (policy.md §4). */
  rowsOf(dataClass: DataClass): GovernanceRows;
  /** The organisations whose involvement is kept from this requester for records of a class. */
  hiddenServices(dataClass: DataClass): readonly string[];
}

export const createAsking = (base: Pick<Asking, 'pool' | 'agreement' | 'requester' | 'now'>): Asking => {
  const { agreement, requester } = base;
  const rowsOf = (dataClass: DataClass) => governanceRows(agreement, requester, dataClass);
  const sensitive = [...agreement.organisations.values()].filter((one) => one.sensitive);
  return {
    ...base,
    rowsOf,
    hiddenServices: (dataClass) =>
      rowsOf(dataClass).sensitiveServices ? [] : sensitive.map(({ organisation }) => organisation),
  };
};
