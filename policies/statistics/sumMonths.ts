import type { Told, ToldTable } from './types.ts';

/**
 * A quarter's tables out of what its months tell, and nothing else: a sum is told where every month's count is, so that
 * nobody can subtract what was not. Tables of how things stand are those of the last month; medians do not add up.
 */
export function sumMonths(months: readonly (readonly ToldTable[])[]): ToldTable[] {
  const last = months.at(-1) ?? [];
  return last.flatMap((table) => {
    if (table.over === 'END') return [table];
    if (table.over === 'MONTH') return [];
    return [{ ...table, rows: sumRows(months.map((tables) => tables.find(({ id }) => id === table.id)!)) }];
  });
}

function sumRows(tables: readonly ToldTable[]): ToldTable['rows'] {
  const width = tables[0]?.columns.length ?? 0;
  const nothing = Array<Told>(width).fill(0);
  // A table of one row has no total beside it: the row is the total.
  const cellsOf = ({ rows }: ToldTable, label: string) =>
    (
      rows.find((row) => row.label === label) ??
      (label === 'Total' && rows.length === 1 ? rows[0] : undefined)
    )?.cells ?? nothing;
  const labels = [...new Set(tables.flatMap(({ rows }) => rows.map(({ label }) => label)))];
  // The total of rows comes last, though one month had a row more.
  labels.sort((one, other) => Number(one === 'Total') - Number(other === 'Total'));
  return labels.map((label) => ({
    label,
    cells: nothing.map((_, column) => sum(tables.map((table) => cellsOf(table, label)[column] ?? null))),
  }));
}

function sum(counts: readonly Told[]): Told {
  return counts.reduce<Told>((total, count) => (total === null || count === null ? null : total + count), 0);
}
