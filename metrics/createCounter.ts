import type { Metric } from './metric.ts';

export interface Counter extends Metric {
  /** One more of what the label names. Labels are few and ours: never an id, never what somebody sent. */
  count(value: string): void;
}

/** Counts up, by one label. */
export function createCounter(name: string, label: string, help: string): Counter {
  const counts = new Map<string, number>();
  return {
    name,
    help,
    type: 'counter',
    count: (value) => void counts.set(value, (counts.get(value) ?? 0) + 1),
    samples: () => [...counts].map(([value, times]) => ({ labels: { [label]: value }, value: times })),
  };
}
