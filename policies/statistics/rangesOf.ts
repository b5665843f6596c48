import type { Told } from './types.ts';

/** From the least to the most that a cell can be. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

export type Cell = readonly [row: number, column: number];

/**
 * What whoever reads a table can work out of each cell: one that is not told is at least 1, and in each of `lines` the
 * last cell is the sum of the others. What one line tells is used in the next, until nothing more follows.
 */
export function rangesOf(told: readonly (readonly Told[])[], lines: readonly (readonly Cell[])[]): Range[][] {
  const ranges = told.map((line) =>
    line.map((cell): Range => ({ least: cell ?? 1, most: cell ?? Number.POSITIVE_INFINITY })),
  );
  const at = ([row, column]: Cell): Range => ranges[row]![column]!;
  const narrow = (cell: Cell, least: number, most: number): boolean => {
    const known = at(cell);
    if (least <= known.least && most >= known.most) return false;
    const [row, column] = cell;
    ranges[row]![column] = { least: Math.max(least, known.least), most: Math.min(most, known.most) };
    return true;
  };
  const narrowLine = (line: readonly Cell[]): boolean => {
    const [parts, total] = [line.slice(0, -1), line.at(-1)!];
    const besides = (cell: Cell | null, end: 'least' | 'most') =>
      parts.reduce((sum, other) => (other === cell ? sum : sum + at(other)[end]), 0);
    let isNarrower = narrow(total, besides(null, 'least'), besides(null, 'most'));
    for (const part of parts) {
      const least = at(total).least - besides(part, 'most');
      isNarrower = narrow(part, least, at(total).most - besides(part, 'least')) || isNarrower;
    }
    return isNarrower;
  };
  for (let round = 0; round < mostRounds; round += 1)
    if (lines.filter((line) => narrowLine(line)).length === 0) break;
  return ranges;
}

const mostRounds = 1_000;
