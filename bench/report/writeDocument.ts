import { readFileSync, writeFileSync } from 'node:fs';
import type { Pool } from '../../database/openPool.ts';
import { describeRun } from './describeRun.ts';
import { drawChart } from './drawChart.ts';
import type { Ratios } from './readRatios.ts';
import type { Results } from './results.ts';
import { asMarkdown, tablesOf } from './tables.ts';

const BEGIN = '<!-- results: written by `npm run bench -- --write` -->';
const END = '<!-- end of results -->';

/** Puts a run's results and chart into docs/performance.md, in place of those before. */
export async function writeDocument(results: Results, ratios: Ratios, registry: Pool): Promise<void> {
  const file = new URL('../../docs/performance.md', import.meta.url);
  const before = readFileSync(file, 'utf8');
  const [begin, end] = [before.indexOf(BEGIN), before.indexOf(END)];
  if (begin === -1 || end < begin) throw new Error('docs/performance.md has lost its marks');
  const told = Object.entries(ratios).flatMap(([name, ratio]) =>
    ratio === null ? [] : [`| ${name} | ${ratio} |`],
  );
  const section = [
    BEGIN,
    '',
    ...(await describeRun(registry)),
    '',
    '![Gateway CPU per request](performance.svg)',
    ...tablesOf(results).map(asMarkdown),
    '',
    '### Ratios',
    '',
    '| ratio of gateway CPU per request | |',
    '|---|---:|',
    ...told,
    '',
  ].join('\n');
  writeFileSync(file, `${before.slice(0, begin)}${section}\n${before.slice(end)}`);
  writeFileSync(new URL('../../docs/performance.svg', import.meta.url), drawChart(results));
}
