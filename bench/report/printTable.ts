import type { Results } from './results.ts';

const columns = [
  ['CPU ms', 8],
  ['to floor', 9],
  ['db ms', 7],
  ['req/s', 8],
  ['p50 ms', 8],
  ['p95 ms', 8],
  ['calls', 6],
] as const;

/** One table per workload: medians over the rounds. */
export function printTable(results: Results, say: (line: string) => void): void {
  const width = Math.max(...results.contenders.map(({ title }) => title.length)) + 2;
  for (const workload of results.workloads) {
    say(`\n${workload.title}`);
    say(' '.repeat(width) + columns.map(([title, size]) => title.padStart(size)).join(''));
    const floor = results.median('floor', workload.name)?.cpu;
    for (const { name, title } of results.contenders) {
      const median = results.median(name, workload.name);
      if (!median) continue;
      const cells = [
        median.cpu.toFixed(3),
        floor ? (median.cpu / floor).toFixed(2) : '',
        median.databaseCpu.toFixed(3),
        median.perSecond.toFixed(0),
        median.p50.toFixed(1),
        median.p95.toFixed(1),
        median.callsPerRequest.toFixed(2),
      ];
      say(title.padEnd(width) + cells.map((cell, index) => cell.padStart(columns[index]![1])).join(''));
    }
  }
  if (results.memory.size > 0) say('\nresident memory after 20,000 requests');
  for (const { name, title } of results.contenders) {
    const mebibytes = results.memory.get(name);
    if (mebibytes) say(`${title.padEnd(width)}${mebibytes.toFixed(0).padStart(8)} MiB`);
  }
}
