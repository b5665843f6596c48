import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suppress } from '../../policies/statistics/suppress.ts';

const table = (counts: number[][]) => ({
  id: 't',
  title: '',
  unit: '',
  columns: counts[0]!.map((_, index) => `c${index}`),
  totals: true,
  over: 'SUM' as const,
  rows: counts.map((line, index) => ({ label: `r${index}`, counts: line })),
});
const cellsOf = (counts: number[][]) => suppress(table(counts), 10).rows.map(({ cells }) => cells);

test('a small number takes the next smallest of its row and column with it, so that no total gives it away', () => {
  expect(
    cellsOf([
      [3, 40, 50],
      [20, 30, 60],
    ]),
  ).toEqual([
    [null, null, 50, 93],
    [null, null, 60, 110],
    [23, 70, 110, 203],
  ]);
  expect(
    cellsOf([
      [12, 40],
      [20, 30],
    ]),
  ).toEqual([
    [12, 40, 52],
    [20, 30, 50],
    [32, 70, 102],
  ]);
  expect(cellsOf([[0, 0]])).toEqual([[0, 0, 0]]);
});

test('three small ones in a line are not told by what is left of its total', () => {
  const [line] = cellsOf([[100, 138, 1, 1, 2]]);
  expect(line).toEqual([null, 138, null, null, null, 242]);
  expect(cellsOf([[1, 1, 2]])).toEqual([[null, null, null, null]]);
});

test('whoever tries every table that looks the same finds no missing number among fewer than the threshold', () => {
  const shapes = fc.constantFrom([2, 2], [1, 4], [4, 1], [1, 3], [1, 2]);
  const tables = shapes.chain(([height, width]) =>
    fc.array(fc.array(fc.nat({ max: 6 }), { minLength: width!, maxLength: width! }), {
      minLength: height!,
      maxLength: height!,
    }),
  );
  fc.assert(
    fc.property(tables, (given) => {
      const told = suppress(table(given), 3).rows.map(({ cells }) => cells);
      for (const cell of told.flat()) expect(cell === null || cell === 0 || cell >= 3).toBe(true);
      for (const [cell, numbers] of possible(told, given.length, given[0]!.length))
        expect(numbers.size, `${cell} of ${JSON.stringify(told)}`).toBeGreaterThanOrEqual(3);
    }),
    { numRuns: 400 },
  );
});

/** Every number that each missing cell has in some table that looks the same, up to the largest total. */
function possible(
  told: readonly (readonly (number | null)[])[],
  height: number,
  width: number,
): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  const body = told.slice(0, height).map((line) => line.slice(0, width));
  const missing = body.flatMap((line, row) =>
    line.flatMap((cell, column) => (cell === null ? [[row, column] as const] : [])),
  );
  for (const [row, column] of missing) found.set(`${row}.${column}`, new Set());
  const looksTheSame = () => {
    const all = body.map((line) => (width > 1 ? [...line, sumOf(line)] : line));
    const sums = all[0]!.map((_, column) => sumOf(all.map((line) => line[column]!)));
    const whole = height > 1 ? [...all, sums] : all;
    return told.every((line, row) =>
      line.every((cell, column) => (cell ?? whole[row]![column]) === whole[row]![column]),
    );
  };
  const tryFrom = (index: number): void => {
    const place = missing[index];
    if (!place) {
      if (looksTheSame()) for (const [r, c] of missing) found.get(`${r}.${c}`)!.add(body[r]![c]!);
      return;
    }
    for (let value = 1; value <= 12; value += 1) {
      body[place[0]]![place[1]] = value;
      tryFrom(index + 1);
    }
  };
  tryFrom(0);
  return found;
}

const sumOf = (parts: readonly (number | null)[]) => parts.reduce<number>((sum, part) => sum + part!, 0);
