import type { Queryable } from '../../database/openPool.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import { suppress } from '../../policies/statistics/suppress.ts';
import type { ToldTable } from '../../policies/statistics/types.ts';
import type { Instant } from '../../policies/words.ts';
import { labelOf } from './labelOf.ts';
import { type TableStatement, tableStatements } from './statements.ts';

/** Counts every table of a report of one month, and leaves out what is too small to be told. */
export async function countMonth(
  { database, agreement }: { readonly database: Queryable; readonly agreement: Agreement },
  month: { readonly from: Instant; readonly to: Instant },
): Promise<readonly ToldTable[]> {
  const tables: ToldTable[] = [];
  for (const statement of tableStatements) {
    const { rows } = await database.query<{ label: string; counts: number[] }>(statement.text, [
      new Date(month.from),
      new Date(month.to),
    ]);
    const named = rows.map(({ label, counts }) => ({
      label: labelOf(agreement, statement.id, label),
      counts: counts.map(Number),
    }));
    tables.push(tell(statement, merge(named), agreement.times.smallNumbersBelow));
  }
  return tables;
}

function tell(
  { id, title, unit, columns, totals, over, countsCases }: TableStatement,
  rows: readonly { label: string; counts: number[] }[],
  below: number,
): ToldTable {
  const about = { id, title, unit, columns, over };
  if (!countsCases) return suppress({ ...about, rows, totals }, below);
  const told = rows.map(({ label, counts }) => {
    const isEnough = counts.at(-1)! >= below;
    const measures = counts.slice(0, -1).map((measure) => Math.round(measure * 10) / 10);
    return { label, cells: measures.map((measure) => (isEnough ? measure : null)) };
  });
  return { ...about, rows: told };
}

/** Rows that are about the same are one. */
function merge(rows: readonly { label: string; counts: number[] }[]) {
  const merged = new Map<string, number[]>();
  for (const { label, counts } of rows) {
    const before = merged.get(label);
    merged.set(label, before ? before.map((count, index) => count + counts[index]!) : counts);
  }
  return [...merged].map(([label, counts]) => ({ label, counts }));
}
