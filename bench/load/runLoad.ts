import { Pool } from 'undici';
import type { Workload } from '../workloads/workloads.ts';

export interface LoadResult {
  readonly requests: number;
  readonly seconds: number;
  /** Milliseconds, sorted. */
  readonly latencies: Float64Array;
}

export interface Load {
  readonly url: string;
  readonly headers: { readonly [name: string]: string };
  readonly workload: Workload;
  readonly connections: number;
  /** Stops asking after so many seconds, or so many requests, whichever comes first. */
  readonly seconds: number;
  readonly requests?: number;
}

const ERRORS = Buffer.from('"errors":[');

/** Asks over kept-alive connections, each its next question as soon as it is answered; ids rotate. */
export async function runLoad(load: Load): Promise<LoadResult> {
  const { origin, pathname } = new URL(load.url);
  const pool = new Pool(origin, { connections: load.connections, pipelining: 1 });
  const headers = { 'content-type': 'application/json', accept: 'application/json', ...load.headers };
  const latencies: number[] = [];
  const started = performance.now();
  const end = started + load.seconds * 1_000;
  let asked = 0;
  const most = load.requests ?? Number.POSITIVE_INFINITY;
  const connection = async () => {
    while (asked < most && performance.now() < end) {
      const body = load.workload.bodies[asked % load.workload.bodies.length]!;
      asked += 1;
      const began = performance.now();
      const answer = await pool.request({ method: 'POST', path: pathname, headers, body });
      const bytes = Buffer.from(await answer.body.arrayBuffer());
      latencies.push(performance.now() - began);
      if (answer.statusCode !== 200 || bytes.indexOf(ERRORS) !== -1) {
        throw new Error(`${load.url} answered ${answer.statusCode}: ${bytes.toString().slice(0, 400)}`);
      }
    }
  };
  await Promise.all(Array.from({ length: load.connections }, connection));
  const seconds = (performance.now() - started) / 1_000;
  await pool.close();
  return { requests: latencies.length, seconds, latencies: Float64Array.from(latencies).sort() };
}

export function percentile(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
