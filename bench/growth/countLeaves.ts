import type { Contender } from '../contenders/startContender.ts';
import type { Workload } from '../workloads/workloads.ts';

/** How many values one answer of the workload shows. Throws where something was withheld or failed. */
export async function countLeaves(contender: Contender, workload: Workload): Promise<number> {
  const answer = await fetch(contender.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...contender.headers },
    body: new Uint8Array(workload.bodies[0]!),
  });
  const { data, errors } = (await answer.json()) as { data: unknown; errors?: unknown };
  if (errors) throw new Error(`${contender.name} answered ${JSON.stringify(errors)}`);
  return leavesOf(data);
}

function leavesOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce<number>((sum, each) => sum + leavesOf(each), 0);
}
