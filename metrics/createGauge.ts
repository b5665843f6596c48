import type { Metric, Sample } from './metric.ts';

/** What is looked at when it is read: a number, or one for each of some labels. */
export function createGauge(
  name: string,
  help: string,
  read: () => number | readonly Sample[],
  type: 'gauge' | 'counter' = 'gauge',
): Metric {
  return {
    name,
    help,
    type,
    samples() {
      const found = read();
      return typeof found === 'number' ? [{ value: found }] : found;
    },
  };
}
