import { CodedError } from '../../database/codedError.ts';
import type { Pool } from '../../database/openPool.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import { suppress } from '../../policies/statistics/suppress.ts';
import type { ToldTable } from '../../policies/statistics/types.ts';
import type { Instant } from '../../policies/words.ts';
import { monthOf } from '../oversight/monthOf.ts';
import { labelOf } from './labelOf.ts';
import { type TableStatement, tableStatements } from './statements.ts';

export interface ComplianceReport {
  /** `2026-03`, or `2026-Q1`. */
  readonly period: string;
  readonly from: Instant;
  readonly to: Instant;
  /** Counts below this are not told. */
  readonly smallNumbersBelow: number;
  readonly tables: readonly ToldTable[];
}

/**
 * The compliance report of a month or a quarter that has begun: aggregates, in which small numbers are suppressed.
 * @throws CodedError PERIOD_INVALID
 */
export async function readStatistics(
  { pool, agreement, now }: { readonly pool: Pool; readonly agreement: Agreement; readonly now: Instant },
  period: string,
): Promise<ComplianceReport> {
  const months = monthOf(period);
  if (!months || months.from > now)
    throw new CodedError(
      'PERIOD_INVALID',
      'A period is a month or a quarter that has begun: 2026-03, 2026-Q1.',
    );
  const { smallNumbersBelow: below } = agreement.times;
  const tables: ToldTable[] = [];
  for (const statement of tableStatements) {
    const { rows } = await pool.query<{ label: string; counts: number[] }>(statement.text, [
      new Date(months.from),
      new Date(months.to),
    ]);
    const named = rows.map(({ label, counts }) => ({
      label: labelOf(agreement, statement.id, label),
      counts: counts.map(Number),
    }));
    tables.push(tell(statement, merge(named), below));
  }
  return { period, ...months, smallNumbersBelow: below, tables };
}

function tell(
  { id, title, unit, columns, totals, countsCases }: TableStatement,
  rows: readonly { label: string; counts: number[] }[],
  below: number,
): ToldTable {
  const about = { id, title, unit, columns };
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
