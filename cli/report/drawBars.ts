import { safe } from './safe.ts';
import type { ReportTable } from './types.ts';

const WIDTH = 880;
const LEFT = 270;
const RIGHT = 190;
const LINE = 30;
const TOP = 34;

/** Told apart by how dark they are, in the order of the legend; the numbers stand in the table. */
const FILLS = ['#12436d', '#28a197', '#f46a25', '#801650'] as const;

/**
 * Bars of a table's counts, one for each row, cut by column; an image whose numbers stand in the table below it. What is
 * not told is not drawn, and its row says so.
 */
export function drawBars({ id, title, unit, columns, rows }: ReportTable): string {
  const parts = columns.flatMap((column, index) => (column === 'Total' ? [] : [{ column, index }]));
  const lines = rows.filter(({ label }) => label !== 'Total');
  const lengthOf = ({ cells }: ReportTable['rows'][number]) =>
    parts.reduce((sum, { index }) => sum + (cells[index]!.value ?? 0), 0);
  const longest = Math.max(1, ...lines.map(lengthOf));
  const scale = (WIDTH - LEFT - RIGHT) / longest;
  const height = TOP + lines.length * LINE + 6;
  const bars = lines.map((line, at) => {
    const y = TOP + at * LINE;
    let x = LEFT;
    const pieces = parts.map(({ index }, part) => {
      const width = (line.cells[index]!.value ?? 0) * scale;
      const piece = `<rect x="${n(x)}" y="${y}" width="${n(width)}" height="18" fill="${FILLS[part % FILLS.length]}"/>`;
      x += width;
      return width > 0 ? piece : '';
    });
    const isWhole = parts.every(({ index }) => line.cells[index]!.value !== null);
    const said = `${lengthOf(line).toLocaleString('en-GB')}${isWhole ? '' : ' and more, not told'}`;
    const end = isWhole || lengthOf(line) > 0 ? said : 'not told';
    return `<text x="${LEFT - 10}" y="${y + 14}" text-anchor="end">${safe(short(line.label))}</text>${pieces.join('')}<text x="${n(x + 6)}" y="${y + 14}">${end}</text>`;
  });
  return `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="chart-${id}">
<title id="chart-${id}">${safe(`${title}, ${unit}, as bars; the numbers stand in the table below`)}</title>
${legend(parts.map(({ column }) => column))}
${bars.join('\n')}
</svg>`;
}

function legend(columns: readonly string[]): string {
  let x = LEFT;
  return columns
    .map((column, at) => {
      const key = `<rect x="${x}" y="4" width="14" height="14" fill="${FILLS[at % FILLS.length]}"/><text x="${x + 20}" y="16">${safe(column)}</text>`;
      x += 40 + column.length * 8;
      return key;
    })
    .join('');
}

const n = (value: number) => value.toFixed(1);
const short = (label: string) => (label.length > 36 ? `${label.slice(0, 35)}…` : label);
