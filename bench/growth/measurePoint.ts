import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from '../../database/openPool.ts';
import type { Contender } from '../contenders/startContender.ts';
import { measure, type Sample } from '../load/measure.ts';
import type { Workload } from '../workloads/workloads.ts';
import type { World } from '../world/startWorld.ts';
import { countLeaves } from './countLeaves.ts';

export interface PointResult extends Sample {
  readonly leaves: number;
  /** Statements that the registry's database ended per request. */
  readonly roundTrips: number;
}

const ROUNDS = 5;
/** The server adds its processes' counts up once a second. */
const COUNTED_MS = 1_500;

/** The round of median CPU, after as many requests as a compiler needs. */
export async function measurePoint(
  world: World,
  contender: Contender,
  workload: Workload,
  effort: { readonly connections: number; readonly seconds: number; readonly warmUp: number },
): Promise<PointResult> {
  const { connections, seconds, warmUp } = effort;
  const leaves = await countLeaves(contender, workload);
  await measure(world, contender, workload, { connections, seconds: 4 * seconds, requests: warmUp });
  const samples: PointResult[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = await ended(world.registry.pool);
    const sample = await measure(world, contender, workload, { connections, seconds });
    const statements = (await ended(world.registry.pool)) - before;
    samples.push({ ...sample, leaves, roundTrips: statements / sample.requests });
  }
  return samples.sort((one, other) => one.cpu - other.cpu)[Math.floor(ROUNDS / 2)]!;
}

/** Each statement of the gateway's is a transaction of its own. */
async function ended(pool: Pool): Promise<number> {
  await sleep(COUNTED_MS);
  const { rows } = await pool.query<{ ended: string }>(
    'select xact_commit + xact_rollback as ended from pg_stat_database where datname = current_database()',
  );
  return Number(rows[0]!.ended);
}
