import { usualSize, type WorldSize } from '../world/size.ts';

/** One measurement of a series: everything as usual but for one thing. */
export interface Point {
  readonly series: 'leaves' | 'people' | 'connections' | 'families';
  readonly at: number;
  readonly workload: 'family' | 'child';
  readonly size: WorldSize;
  readonly connections: number;
}

const usual = { workload: 'family', size: usualSize, connections: 16 } as const;

/** What grows, and how far. The ledger's growth is measured by bench/ledger. */
export const points: readonly Point[] = [
  { ...usual, series: 'leaves', at: 12, workload: 'child' },
  { ...usual, series: 'leaves', at: 326 },
  { ...usual, series: 'leaves', at: 5_000, size: { ...usualSize, perList: 40 } },
  ...[1, 5, 100].map((people) => ({
    ...usual,
    series: 'people' as const,
    at: people,
    size: { ...usualSize, people },
  })),
  ...[1, 16, 256].map((connections) => ({
    ...usual,
    series: 'connections' as const,
    at: connections,
    connections,
  })),
  ...[400, 100_000].map((families) => ({
    ...usual,
    series: 'families' as const,
    at: families,
    size: { ...usualSize, families },
  })),
];
