import { parseArgs } from 'node:util';
import { buildProduct } from '../contenders/buildProduct.ts';
import { contenders, headersFor } from '../contenders/contenders.ts';
import { startContender } from '../contenders/startContender.ts';
import { workloads } from '../workloads/workloads.ts';
import { startWorld } from '../world/startWorld.ts';
import { measurePoint, type PointResult } from './measurePoint.ts';
import { type Point, points } from './points.ts';

/**
 * `npm run bench:growth`: what a governed request costs as its answer, its people, its company and the registry grow.
 * `--series leaves,people` measures only these; `--seconds` and `--warm-up` say how long.
 */
const { values } = parseArgs({
  options: {
    series: { type: 'string', default: '' },
    seconds: { type: 'string', default: '4' },
    'warm-up': { type: 'string', default: '3000' },
  },
});
const asked = values.series.split(',').filter((name) => name !== '');
const kinview = contenders.find(({ name }) => name === 'kinview')!;

buildProduct('growth');
console.log(
  '| series | at | leaves | CPU ms | CPU µs per leaf | database ms | round trips | calls | p95 ms |',
);
console.log('|---|---:|---:|---:|---:|---:|---:|---:|---:|');
for (const point of points.filter(({ series }) => asked.length === 0 || asked.includes(series)))
  console.log(asRow(point, await runPoint(point)));

async function runPoint(point: Point): Promise<PointResult> {
  const world = await startWorld('growth', point.size);
  const contender = await startContender(kinview, world, headersFor(kinview, world));
  try {
    const workload = workloads.find(({ name }) => name === point.workload)!;
    return await measurePoint(world, contender, workload, {
      connections: point.connections,
      seconds: Number(values.seconds),
      warmUp: Number(values['warm-up']),
    });
  } finally {
    await contender.close();
    await world.close();
  }
}

function asRow({ series, at }: Point, result: PointResult): string {
  const { leaves, cpu, databaseCpu, roundTrips, callsPerRequest, p95 } = result;
  const numbers = [
    at.toLocaleString('en'),
    leaves.toLocaleString('en'),
    cpu.toFixed(2),
    ((cpu * 1_000) / leaves).toFixed(1),
    databaseCpu.toFixed(2),
    roundTrips.toFixed(2),
    callsPerRequest.toFixed(1),
    p95.toFixed(0),
  ];
  return `| ${series} | ${numbers.join(' | ')} |`;
}
