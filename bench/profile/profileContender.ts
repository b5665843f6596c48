import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../demo/database/freePort.ts';
import { headersFor } from '../contenders/contenders.ts';
import { type ContenderPlan, startContender } from '../contenders/startContender.ts';
import { runLoad } from '../load/runLoad.ts';
import type { Options } from '../options.ts';
import type { Workload } from '../workloads/workloads.ts';
import type { World } from '../world/startWorld.ts';
import { openInspector } from './openInspector.ts';
import { type CpuProfile, summarise, type Times } from './summarise.ts';

const SAMPLING_MICROSECONDS = 200;
const ROWS = 45;

/** Profiles one contender under one workload after a warm-up, prints where the time goes, and keeps the profile. */
export async function profileContender(
  plan: ContenderPlan,
  workload: Workload,
  world: World,
  options: Options,
): Promise<void> {
  const port = await freePort();
  const inspected: ContenderPlan = {
    ...plan,
    command: (...from) => {
      const command = plan.command(...from);
      return { ...command, args: [`--inspect=127.0.0.1:${port}`, ...command.args] };
    },
  };
  const contender = await startContender(inspected, world, headersFor(plan, world));
  const { connections, warmUp, seconds } = options;
  const load = { url: contender.url, headers: contender.headers, workload, connections };
  await runLoad({ ...load, seconds: Number.POSITIVE_INFINITY, requests: warmUp });
  const inspector = await openInspector(port);
  await inspector.send('Profiler.enable');
  await inspector.send('Profiler.setSamplingInterval', { interval: SAMPLING_MICROSECONDS });
  await inspector.send('Profiler.start');
  const { requests } = await runLoad({ ...load, seconds: seconds * 2 });
  const { profile } = await inspector.send('Profiler.stop');
  inspector.close();
  await contender.close();

  const file = fileURLToPath(new URL(`./${plan.name}-${workload.name}.cpuprofile`, import.meta.url));
  writeFileSync(file, JSON.stringify(profile));
  const { busy, selfByPart, selfByFunction, totalByFunction } = summarise(profile as unknown as CpuProfile);
  console.log(
    `\n${plan.title}: ${workload.title}; ${requests} requests, ${(busy / requests).toFixed(3)} ms each`,
  );
  console.log(`${file} opens in Chrome or Visual Studio Code`);
  print('self time by part', selfByPart, busy, requests);
  print('self time by function', selfByFunction, busy, requests);
  print('total time by function of the project', totalByFunction, busy, requests);
}

function print(title: string, times: Times, busy: number, requests: number): void {
  console.log(`\n${title}\n   µs/request      %`);
  const rows = [...times].sort(([, one], [, other]) => other - one).slice(0, ROWS);
  for (const [name, time] of rows) {
    const each = ((time / requests) * 1_000).toFixed(1).padStart(13);
    console.log(`${each} ${((time / busy) * 100).toFixed(1).padStart(6)}  ${name}`);
  }
}
