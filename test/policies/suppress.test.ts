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

test('no number from 1 to 9 is told, and no line that adds up lacks a single one', () => {
  const counts = fc.integer({ min: 1, max: 5 }).chain((width) =>
    fc.array(fc.array(fc.nat({ max: 40 }), { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 6,
    }),
  );
  fc.assert(
    fc.property(counts, (given) => {
      const told = cellsOf(given);
      const lines = [
        ...(given[0]!.length > 1 ? told : []),
        ...(given.length > 1 ? told[0]!.map((_, column) => told.map((line) => line[column]!)) : []),
      ];
      for (const line of told)
        for (const cell of line) expect(cell === null || cell === 0 || cell >= 10).toBe(true);
      for (const line of lines) {
        const hidden = line.filter((cell) => cell === null).length;
        // The others may all be zero: then the line says no more than that the total is small, too.
        const others = line.filter((cell) => cell !== null && cell > 0).length;
        expect(hidden === 1 && others > 0).toBe(false);
      }
    }),
  );
});
