import type { LedgerRow } from '../../support/readLedgerRows.ts';

/** Entries of one operation that record one decision about the same data, which one entry with more fields should. */
export function findDoubles(rows: readonly LedgerRow[]): string[] {
  const decided = rows.filter(({ dataClass }) => dataClass !== null);
  const keys = decided.map(({ fields: _fields, controllers: _controllers, ...decision }) =>
    JSON.stringify(decision),
  );
  return keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `twice: ${key}`);
}
