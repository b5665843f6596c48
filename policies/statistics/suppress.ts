import type { CountTable, Told, ToldTable } from './types.ts';

/**
 * A table in which nobody can be found: counts from 1 to `below` - 1 are not told, nor what they could be worked out from
 * (policy.md §3, STATISTICS). Totals are rows and columns like the others, so that one cell left out of a line that adds
 * up takes the next smallest with it. Zero is told: it is about nobody.
 */
export function suppress(table: CountTable, below: number): ToldTable {
  const { totals, rows, columns, ...rest } = table;
  const counts = rows.map((row) => [...row.counts]);
  const labels = rows.map(({ label }) => label);
  const hasColumns = totals && columns.length > 1;
  const hasRows = totals && rows.length > 1;
  if (hasColumns) for (const line of counts) line.push(sum(line));
  if (hasRows) counts.push(counts[0]!.map((_, column) => sum(counts.map((line) => line[column]!))));
  const told = counts.map((line) => line.map((count): Told => (count > 0 && count < below ? null : count)));
  while (complete(told, counts, hasColumns, hasRows));
  return {
    ...rest,
    columns: hasColumns ? [...columns, 'Total'] : columns,
    rows: told.map((cells, index) => ({ label: labels[index] ?? 'Total', cells })),
  };
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

/**
 * Leaves out one cell more wherever a single one is missing from a line that adds up; false: nowhere. A cell whose other
 * line lacks one already comes first, so that little more has to go.
 */
function complete(told: Told[][], counts: number[][], byRow: boolean, byColumn: boolean): boolean {
  const across = told.map((line, row) => line.map((_, column): Cell => [row, column]));
  const down = (told[0] ?? []).map((_, column) => told.map((_, row): Cell => [row, column]));
  const hiddenIn = (line: readonly Cell[]) =>
    line.filter(([row, column]) => told[row]![column] === null).length;
  const lines = [
    ...(byRow
      ? across.map((cells) => ({ cells, other: byColumn ? ([, column]: Cell) => down[column]! : none }))
      : []),
    ...(byColumn
      ? down.map((cells) => ({ cells, other: byRow ? ([row]: Cell) => across[row]! : none }))
      : []),
  ];
  for (const { cells, other } of lines) {
    if (hiddenIn(cells) !== 1) continue;
    const cost = (cell: Cell) => (hiddenIn(other(cell)) > 0 ? 0 : 1);
    const [next] = cells
      .filter(([row, column]) => (told[row]![column] ?? 0) > 0)
      .sort((a, b) => cost(a) - cost(b) || counts[a[0]]![a[1]]! - counts[b[0]]![b[1]]!);
    if (!next) continue;
    told[next[0]]![next[1]] = null;
    return true;
  }
  return false;
}

type Cell = readonly [row: number, column: number];

const none = (): readonly Cell[] => [];
