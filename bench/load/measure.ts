import type { Contender } from '../contenders/startContender.ts';
import type { Workload } from '../workloads/workloads.ts';
import type { World } from '../world/startWorld.ts';
import { cpuOfTree } from './readProcess.ts';
import { percentile, runLoad } from './runLoad.ts';

/** One contender under one workload in one round. */
export interface Sample {
  readonly requests: number;
  readonly perSecond: number;
  /** Milliseconds of CPU per request: of the gateway's process, and of the database server. */
  readonly cpu: number;
  readonly databaseCpu: number;
  readonly p50: number;
  readonly p95: number;
  readonly callsPerRequest: number;
}

export interface Effort {
  readonly connections: number;
  readonly seconds: number;
  readonly requests?: number;
}

export async function measure(
  world: World,
  contender: Contender,
  workload: Workload,
  effort: Effort,
): Promise<Sample> {
  const calls = (await world.subgraphs.counts()).calls;
  const cpu = cpuOfTree(contender.pid);
  const databaseCpu = cpuOfTree(world.postmaster);
  const { requests, seconds, latencies } = await runLoad({
    ...effort,
    url: contender.url,
    headers: contender.headers,
    workload,
  });
  contender.answered += requests;
  const perRequest = (amount: number) => (amount / requests) * 1_000;
  return {
    requests,
    perSecond: requests / seconds,
    cpu: perRequest(cpuOfTree(contender.pid) - cpu),
    databaseCpu: perRequest(cpuOfTree(world.postmaster) - databaseCpu),
    p50: percentile(latencies, 0.5),
    p95: percentile(latencies, 0.95),
    callsPerRequest: ((await world.subgraphs.counts()).calls - calls) / requests,
  };
}
