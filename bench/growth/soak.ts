import { parseArgs } from 'node:util';
import { buildProduct } from '../contenders/buildProduct.ts';
import { contenders, headersFor } from '../contenders/contenders.ts';
import { startContender } from '../contenders/startContender.ts';
import { measure } from '../load/measure.ts';
import { residentMemory } from '../load/readProcess.ts';
import { workloads } from '../workloads/workloads.ts';
import { startWorld } from '../world/startWorld.ts';

/**
 * `npm run bench:soak -- --minutes 30`: the gateway's memory at steady load, minute by minute. It ends with how much the
 * mean of the last third lies above that of the second.
 */
const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '30' }, connections: { type: 'string', default: '4' } },
});
const minutes = Number(values.minutes);
const connections = Number(values.connections);
const kinview = contenders.find(({ name }) => name === 'kinview')!;
const family = workloads.find(({ name }) => name === 'family')!;

buildProduct('soak');
const world = await startWorld('soak');
const contender = await startContender(kinview, world, headersFor(kinview, world));
const memory: number[] = [];
try {
  console.log('| minute | requests | resident MiB | p95 ms |\n|---:|---:|---:|---:|');
  for (let minute = 1; minute <= minutes; minute += 1) {
    const { p95 } = await measure(world, contender, family, { connections, seconds: 60 });
    memory.push(residentMemory(contender.pid));
    console.log(`| ${minute} | ${contender.answered} | ${memory.at(-1)!.toFixed(0)} | ${p95.toFixed(0)} |`);
  }
} finally {
  await contender.close();
  await world.close();
}
const third = Math.floor(memory.length / 3);
const [second, last] = [memory.slice(third, 2 * third), memory.slice(2 * third)].map(mean) as [
  number,
  number,
];
console.log(`\nlast third against the second: ${(((last - second) / second) * 100).toFixed(1)} %`);

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
