import type { Results } from './results.ts';

const WIDTH = 760;
const LABELS = 330;
const ROW = 26;
const HEAD = 40;
const BAR = 16;

/** Gateway CPU per request as an SVG: a block of bars per workload, Kinview's apart from the others by its fill. */
export function drawChart(results: Results): string {
  const blocks: string[] = [];
  let top = 0;
  for (const workload of results.workloads) {
    const bars = results.contenders.flatMap(({ name, title, isGoverned }) => {
      const cpu = results.median(name, workload.name)?.cpu;
      return cpu === undefined ? [] : [{ title, cpu, isGoverned }];
    });
    if (workload.withholds || bars.length === 0) continue;
    const scale = (WIDTH - LABELS - 90) / Math.max(...bars.map(({ cpu }) => cpu));
    blocks.push(text(0, top + 22, `${workload.title}: milliseconds of gateway CPU per request`, 'bold'));
    bars.forEach(({ title, cpu, isGoverned }, index) => {
      const y = top + HEAD + index * ROW;
      const length = Math.max(1, Math.round(cpu * scale));
      blocks.push(
        text(0, y + 13, title),
        `<rect x="${LABELS}" y="${y}" width="${length}" height="${BAR}" fill="${isGoverned ? '#1d70b8' : '#b1b4b6'}"/>`,
        text(LABELS + length + 8, y + 13, cpu.toFixed(2)),
      );
    });
    top += HEAD + bars.length * ROW + 20;
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-10 0 ${WIDTH + 20} ${top}" role="img" font-family="sans-serif" font-size="14">`,
    '<title>Gateway CPU per request, shorter is better</title>',
    `<rect x="-10" width="${WIDTH + 20}" height="${top}" fill="#ffffff"/>`,
    ...blocks,
    '</svg>\n',
  ].join('\n');
}

function text(x: number, y: number, words: string, weight = 'normal'): string {
  const escaped = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<text x="${x}" y="${y}" font-weight="${weight}" fill="#0b0c0c">${escaped}</text>`;
}
