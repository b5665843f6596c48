import type { Sample } from '../load/measure.ts';
import type { Results } from './results.ts';

export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const columns: readonly (readonly [string, (sample: Sample, floor: Sample | undefined) => string])[] = [
  ['CPU ms', ({ cpu }) => cpu.toFixed(3)],
  ['× floor', ({ cpu }, floor) => (floor ? (cpu / floor.cpu).toFixed(2) : '')],
  ['database ms', ({ databaseCpu }) => databaseCpu.toFixed(3)],
  ['req/s', ({ perSecond }) => perSecond.toFixed(0)],
  ['p50 ms', ({ p50 }) => p50.toFixed(1)],
  ['p95 ms', ({ p95 }) => p95.toFixed(1)],
  ['calls', ({ callsPerRequest }) => callsPerRequest.toFixed(2)],
];

/** What a run found: a table per workload, medians over the rounds, and one of memory where it was measured. */
export function tablesOf(results: Results): Table[] {
  const tables = results.workloads.map((workload) => ({
    title: workload.title,
    head: ['', ...columns.map(([head]) => head)],
    rows: results.contenders.flatMap(({ name, title }) => {
      const sample = results.median(name, workload.name);
      const floor = results.median('floor', workload.name);
      return sample ? [[title, ...columns.map(([, cell]) => cell(sample, floor))]] : [];
    }),
  }));
  if (results.memory.size === 0) return tables;
  const rows = results.contenders.flatMap(({ name, title }) => {
    const mebibytes = results.memory.get(name);
    return mebibytes === undefined ? [] : [[title, mebibytes.toFixed(0)]];
  });
  return [...tables, { title: 'resident memory after 20,000 requests', head: ['', 'MiB'], rows }];
}

/** A table in columns, for a terminal. */
export function asText({ title, head, rows }: Table): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]!.length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]! + 2)))
      .join('');
  return ['', title, line(head), ...rows.map(line)].join('\n');
}

export function asMarkdown({ title, head, rows }: Table): string {
  const line = (row: readonly string[]) => `| ${row.join(' | ')} |`;
  const rule = `|---${'|---:'.repeat(head.length - 1)}|`;
  return [
    '',
    `### ${title[0]!.toUpperCase()}${title.slice(1)}`,
    '',
    line(head),
    rule,
    ...rows.map(line),
  ].join('\n');
}
