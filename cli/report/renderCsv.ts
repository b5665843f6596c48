import type { Report } from './types.ts';

/** A line for each cell, so that every table fits one form; a number that is not told is `suppressed`. RFC 4180. */
export function renderCsv({ period, tables }: Report): string {
  const lines = tables.flatMap(({ id, unit, columns, rows }) =>
    rows.flatMap(({ label, cells }) =>
      cells.map(({ value, isSuppressed }, index) =>
        [period, id, label, columns[index]!, unit, isSuppressed ? 'suppressed' : String(value)].map(quote),
      ),
    ),
  );
  const head = ['period', 'table', 'row', 'column', 'unit', 'value'];
  return `${[head, ...lines].map((line) => line.join(',')).join('\r\n')}\r\n`;
}

/** A text that a spreadsheet would take for a formula is kept a text. */
function quote(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
