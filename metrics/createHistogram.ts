import type { Metric, Sample } from './metric.ts';

export interface Histogram extends Metric {
  observe(value: number): void;
}

/** How often a value was at most each of `bounds`, which ascend; how many values there were, and their sum. */
export function createHistogram(name: string, bounds: readonly number[], help: string): Histogram {
  const counts = new Float64Array(bounds.length + 1);
  let sum = 0;
  return {
    name,
    help,
    type: 'histogram',
    observe(value) {
      let at = 0;
      while (at < bounds.length && value > bounds[at]!) at += 1;
      counts[at]! += 1;
      sum += value;
    },
    samples() {
      let upTo = 0;
      const buckets = [...bounds, Number.POSITIVE_INFINITY].map((bound, at): Sample => {
        upTo += counts[at]!;
        const le = bound === Number.POSITIVE_INFINITY ? '+Inf' : String(bound);
        return { suffix: '_bucket', labels: { le }, value: upTo };
      });
      return [...buckets, { suffix: '_sum', value: sum }, { suffix: '_count', value: upTo }];
    },
  };
}
