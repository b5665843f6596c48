import { type Cell, rangesOf } from './rangesOf.ts';
import type { CountTable, Told, ToldTable } from './types.ts';

/**
 * A table in which nobody can be found: counts from 1 to `below` - 1 are not told, nor what they could be worked out from
 * (policy.md §3, STATISTICS). Totals are rows and columns like the others, so that what is left out of a line that adds
 * up takes the next smallest with it, until each could be one of `below` numbers at least. Zero is told: it is about nobody.
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
  while (complete(told, counts, { below, byRow: hasColumns, byColumn: hasRows }));
  return {
    ...rest,
    columns: hasColumns ? [...columns, 'Total'] : columns,
    rows: told.map((cells, index) => ({ label: labels[index] ?? 'Total', cells })),
  };
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

/**
 * Leaves out one cell more wherever a line that adds up tells too nearly what its missing ones are; false: nowhere. A
 * cell whose other line lacks one already comes first, so that little more has to go. Where lines are only told apart by
 * each other, the smallest cell beside goes.
 */
function complete(told: Told[][], counts: number[][], { below, ...adding }: Adding): boolean {
  const across = told.map((line, row) => line.map((_, column): Cell => [row, column]));
  const down = (told[0] ?? []).map((_, column) => told.map((_, row): Cell => [row, column]));
  const rows = adding.byRow ? across : [];
  const columns = adding.byColumn ? down : [];
  const at = ([row, column]: Cell) => told[row]![column]!;
  const lacksOne = (line: readonly Cell[] | undefined) => line?.some((cell) => at(cell) === null) ?? false;
  const cost = ([row, column]: Cell, line: Cell[]) =>
    lacksOne(rows.includes(line) ? columns[column] : rows[row]) ? 0 : 1;
  const hide = (cells: readonly Cell[], costOf: (cell: Cell) => number): boolean => {
    const [next] = cells
      .filter((cell) => (at(cell) ?? 0) > 0)
      .sort((a, b) => costOf(a) - costOf(b) || counts[a[0]]![a[1]]! - counts[b[0]]![b[1]]!);
    if (next) told[next[0]]![next[1]] = null;
    return next !== undefined;
  };
  for (const line of [...rows, ...columns])
    if (isTelling(line.map(at), below) && hide(line, (cell) => cost(cell, line))) return true;
  const ranges = rangesOf(told, [...rows, ...columns]);
  const known = across.flat().find((cell) => {
    const { least, most } = ranges[cell[0]]![cell[1]]!;
    return at(cell) === null && most - least + 1 < below;
  });
  if (!known) return false;
  const beside = [...(rows[known[0]] ?? []), ...(columns[known[1]] ?? [])];
  return hide(beside, () => 0) || hide(across.flat(), () => 0);
}

/** Fewer than `below` numbers are possible for what the line lacks; its last cell is the sum of the others. */
function isTelling(line: readonly Told[], below: number): boolean {
  const missing = line.filter((cell) => cell === null).length;
  const total = line.at(-1)!;
  if (missing < 2) return missing === 1;
  if (total === null) return false;
  const left = total - line.slice(0, -1).reduce<number>((told, cell) => told + (cell ?? 0), 0);
  return left - missing + 1 < below;
}

interface Adding {
  readonly below: number;
  /** Rows add up to their last cell, columns to theirs. */
  readonly byRow: boolean;
  readonly byColumn: boolean;
}
