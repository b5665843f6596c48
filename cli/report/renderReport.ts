import { drawBars } from './drawBars.ts';
import { safe } from './safe.ts';
import { style } from './style.ts';
import type { Report, ReportTable } from './types.ts';

/** A compliance report as one page that needs nothing else and prints as it is: for each table a chart and the numbers. */
export function renderReport({ period, from, to, smallNumbersBelow, tables }: Report): string {
  const last = new Date(Date.parse(to) - 1).toISOString();
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Compliance report ${safe(period)}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the tables</a>
<header><h1>Compliance report ${safe(period)}</h1>
<p>From ${day(from)} to ${day(last)}. Numbers from 1 to ${smallNumbersBelow - 1} are not told, nor what they could be worked
out from: “–” stands for both.</p>
<nav aria-label="Tables"><ul>${tables.map(({ id, title }) => `<li><a href="#${id}">${safe(title)}</a></li>`).join('')}</ul></nav>
</header>
<main id="main">
${tables.map(section).join('\n')}
</main>
<footer><p>Counted from the ledger and the partnership’s own records; no name, no person, no agency’s data.</p></footer>
</body>
</html>
`;
}

function section(table: ReportTable): string {
  const { id, title, unit, columns, rows } = table;
  const head = columns.map((column) => `<th scope="col">${safe(column)}</th>`).join('');
  const lines = rows.map(({ label, cells }) => {
    const values = cells.map(({ value }) =>
      value === null
        ? '<td><abbr title="not told: too small, or could tell one that is">–</abbr></td>'
        : `<td>${value.toLocaleString('en-GB')}</td>`,
    );
    const name = `<th scope="row">${safe(label)}</th>`;
    return `<tr${label === 'Total' ? ' class="total"' : ''}>${name}${values.join('')}</tr>`;
  });
  const body =
    rows.length === 0
      ? '<p class="quiet">Nothing to count in this period.</p>'
      : `${drawBars(table)}
<div class="scroll" tabindex="0" role="region" aria-labelledby="caption-${id}"><table>
<caption id="caption-${id}">${safe(title)}: ${safe(unit)}</caption>
<thead><tr><td></td>${head}</tr></thead><tbody>${lines.join('')}</tbody></table></div>`;
  return `<section id="${id}"><h2>${safe(title)}</h2>\n${body}\n</section>`;
}

function day(at: string): string {
  return new Date(at).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
