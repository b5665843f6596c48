import type { Metric, Sample } from './metric.ts';

/** What `GET /metrics` answers with. */
export const metricsType = 'text/plain; version=0.0.4; charset=utf-8';

/** Metrics in Prometheus' text format 0.0.4. */
export function writeMetrics(metrics: readonly Metric[]): string {
  return metrics
    .flatMap((metric) => [
      `# HELP ${metric.name} ${metric.help}`,
      `# TYPE ${metric.name} ${metric.type}`,
      ...metric.samples().map((sample) => lineOf(metric.name, sample)),
    ])
    .map((line) => `${line}\n`)
    .join('');
}

function lineOf(name: string, { suffix, labels = {}, value }: Sample): string {
  const named = Object.entries(labels).map(([label, text]) => `${label}="${escaped(text)}"`);
  return `${name}${suffix ?? ''}${named.length > 0 ? `{${named.join(',')}}` : ''} ${value}`;
}

const escaped = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
