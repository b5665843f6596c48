import { Counter, type CounterConfiguration, Gauge, Histogram, Registry } from 'prom-client';
import type { Pool } from '../../database/openPool.ts';
import { type MetricsAddress, serveMetrics } from './serveMetrics.ts';

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const named = (rest: string): string => `kinview_gateway_${rest}`;

/** What is counted while one gateway works, from its start: an addition each, and nothing about anybody. */
export function createGatewayMetrics() {
  const registry = new Registry();
  const registers = [registry];
  const counter = <Label extends string>(config: CounterConfiguration<Label>) =>
    new Counter({ ...config, name: named(config.name), registers });
  const requests = counter({
    name: 'requests_total',
    help: 'Answers, by HTTP status.',
    labelNames: ['status'],
  });
  const errors = counter({
    name: 'errors_total',
    help: 'Errors in answers, by code of the catalogue.',
    labelNames: ['code'],
  });
  const failures = counter({ name: 'failures_total', help: 'Failures that the log tells of.' });
  const duration = new Histogram({
    name: named('request_seconds'),
    help: 'From a request’s arrival to the end of its answer.',
    buckets: seconds,
    registers,
  });
  return {
    answered(status: number, ms: number): void {
      requests.inc({ status });
      duration.observe(ms / 1_000);
    },
    error: (code: string): void => errors.inc({ code }),
    /** A report that is counted, too. */
    counting:
      (report: (error: unknown) => void) =>
      (error: unknown): void => {
        failures.inc();
        report(error);
      },
    /** Serves them, with how the gateway stands; null: nowhere. */
    serve(address: MetricsAddress | undefined, state: State) {
      if (!address) return null;
      addState(registry, state);
      return serveMetrics(address, registry);
    },
  };
}

interface State {
  readonly pools: Readonly<Record<string, Pool>>;
  readonly isReady: () => boolean;
  readonly release: () => number;
  readonly agreement: () => string;
}

/** How the gateway stands, looked at when somebody asks. */
function addState(registry: Registry, { pools, isReady, release, agreement }: State): void {
  const gauge = (name: string, help: string, labelNames: string[], look: (gauge: Gauge) => void) =>
    new Gauge({
      name: named(name),
      help,
      labelNames,
      registers: [registry],
      collect() {
        this.reset();
        look(this);
      },
    });
  gauge('ready', 'Whether it can answer at all.', [], (ready) => ready.set(Number(isReady())));
  gauge('info', 'The agreement and the release in force.', ['agreement', 'release'], (info) =>
    info.set({ agreement: agreement(), release: release() }, 1),
  );
  gauge('connections', 'To the database, and who waits for one.', ['pool', 'state'], (connections) => {
    for (const [pool, { totalCount, idleCount, waitingCount }] of Object.entries(pools)) {
      connections.set({ pool, state: 'total' }, totalCount);
      connections.set({ pool, state: 'idle' }, idleCount);
      connections.set({ pool, state: 'waiting' }, waitingCount);
    }
  });
  gauge('resident_bytes', 'Memory that the process holds.', [], (bytes) =>
    bytes.set(process.memoryUsage.rss()),
  );
  gauge('cpu_seconds', 'Time on a processor since the start.', [], (cpu) => {
    const { user, system } = process.cpuUsage();
    cpu.set((user + system) / 1e6);
  });
}
