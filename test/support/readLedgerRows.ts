import type { Queryable } from '../../database/openPool.ts';
import type { LedgerEntry } from '../../records/ledger/types.ts';

export type LedgerRow = LedgerEntry & { readonly subject: string };

/** The ledger's entries of one operation, as they lie in the database. */
export async function readLedgerRows(db: Queryable, receipt: string): Promise<LedgerRow[]> {
  const { rows } = await db.query<LedgerRow>(
    `select e.subject, e.source, e.data_class as "dataClass", e.effect, e.code, e.rule, e.controllers, e.fields,
       e.legal_basis as "legalBasis", e.obligations, e.grounds
     from ledger.operation o
     join ledger.entry e on e.order_no = o.order_no and e.operation = o.leaf
     where o.operation_id = $1 order by e.leaf, e.position`,
    [receipt],
  );
  return rows;
}

/** The fine codes of one person's classes, e.g. `{ 'health RISK_ALERT': ['DUTY'] }`. */
export function codesOf(rows: readonly LedgerRow[], subject: string): Record<string, string[]> {
  const codes: Record<string, string[]> = {};
  for (const row of rows.filter((entry) => entry.subject === subject)) {
    const key = `${row.source} ${row.dataClass}`;
    codes[key] = [...(codes[key] ?? []), row.code];
  }
  return codes;
}
