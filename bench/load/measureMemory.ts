import { setTimeout as sleep } from 'node:timers/promises';
import type { Contender } from '../contenders/startContender.ts';
import type { Workload } from '../workloads/workloads.ts';
import type { World } from '../world/startWorld.ts';
import { measure } from './measure.ts';
import { residentMemory } from './readProcess.ts';

const REQUESTS = 20_000;
const JUST_NOW = 2_000;
const SETTLE_MS = 2_000;

/**
 * Resident memory in MiB after 20,000 requests: those that a contender has answered already count, but the last ones
 * are answered now. Who waits for a while gives memory back, and how long each has waited depends on the order.
 */
export async function measureMemory(
  world: World,
  contender: Contender,
  workload: Workload,
  connections: number,
): Promise<number> {
  const requests = Math.max(REQUESTS - contender.answered, JUST_NOW);
  await measure(world, contender, workload, { connections, seconds: Number.POSITIVE_INFINITY, requests });
  await sleep(SETTLE_MS);
  return residentMemory(contender.pid);
}
