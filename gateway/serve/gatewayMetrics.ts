import type { Pool } from '../../database/openPool.ts';
import { createCounter } from '../../metrics/createCounter.ts';
import { createGauge } from '../../metrics/createGauge.ts';
import { createHistogram } from '../../metrics/createHistogram.ts';
import type { Metric } from '../../metrics/metric.ts';
import { type MetricsAddress, serveMetrics } from './serveMetrics.ts';

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const name = (rest: string): string => `kinview_gateway_${rest}`;

/** What is counted while one gateway works, from its start: an addition each, and nothing about anybody. */
export function createGatewayMetrics() {
  const requests = createCounter(name('requests_total'), 'status', 'Answers, by HTTP status.');
  const errors = createCounter(name('errors_total'), 'code', 'Errors in answers, by code of the catalogue.');
  const failures = createCounter(name('failures_total'), 'kind', 'Failures that the log tells of.');
  const duration = createHistogram(
    name('request_seconds'),
    seconds,
    'From a request’s arrival to the end of its answer.',
  );
  return {
    answered(status: number, ms: number): void {
      requests.count(String(status));
      duration.observe(ms / 1_000);
    },
    error: errors.count,
    /** A report that is counted, too. */
    counting:
      (report: (error: unknown) => void) =>
      (error: unknown): void => {
        failures.count('reported');
        report(error);
      },
    /** Serves them, with how the gateway stands; null: nowhere. */
    serve: (address: MetricsAddress | undefined, state: State) =>
      address ? serveMetrics(address, [requests, errors, failures, duration, ...stateMetrics(state)]) : null,
  };
}

interface State {
  readonly pools: Readonly<Record<string, Pool>>;
  readonly isReady: () => boolean;
  readonly release: () => number;
  readonly agreement: () => string;
}

/** How the gateway stands, looked at when somebody asks. */
function stateMetrics({ pools, isReady, release, agreement }: State): readonly Metric[] {
  const connections = () =>
    Object.entries(pools).flatMap(([pool, { totalCount, idleCount, waitingCount }]) =>
      Object.entries({ total: totalCount, idle: idleCount, waiting: waitingCount }).map(([state, value]) => ({
        labels: { pool, state },
        value,
      })),
    );
  const info = () => [{ labels: { agreement: agreement(), release: String(release()) }, value: 1 }];
  return [
    createGauge(name('ready'), 'Whether it can answer at all.', () => Number(isReady())),
    createGauge(name('info'), 'The agreement and the release in force.', info),
    createGauge(name('connections'), 'Connections to the database, and who waits for one.', connections),
    createGauge(name('resident_bytes'), 'Memory that the process holds.', () => process.memoryUsage.rss()),
    createGauge(
      name('cpu_seconds_total'),
      'Time on a processor.',
      () => (process.cpuUsage().user + process.cpuUsage().system) / 1e6,
      'counter',
    ),
  ];
}
