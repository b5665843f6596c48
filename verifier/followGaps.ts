import type { GenuineCheckpoint } from './openCheckpoints.ts';

/** A time in which nothing was signed for longer than may be. */
export interface Gap {
  /** The checkpoints before and after it. */
  readonly from: number;
  readonly to: number;
  /** When they were signed, ms. */
  readonly since: number;
  readonly until: number;
  /** Batches that the one after covers and the one before does not: nobody vouched for them meanwhile. */
  readonly batches: number;
}

export interface Gaps {
  readonly count: number;
  /** The first ones, in order. */
  readonly first: readonly Gap[];
}

type Passed = Pick<GenuineCheckpoint, 'number' | 'at' | 'size'>;

const mostKept = 1_000;

/** Between checkpoints that hold: when the sealer stood still. What was changed meanwhile, no signature tells. */
export function followGaps(windowMs: number) {
  const first: Gap[] = [];
  let count = 0;
  let before: Passed | null = null;

  return {
    pass(checkpoint: Passed): void {
      const { number, at, size } = checkpoint;
      if (before && at - before.at > windowMs) {
        count += 1;
        const gap = { from: before.number, to: number, since: before.at, until: at };
        if (first.length < mostKept) first.push({ ...gap, batches: size - before.size });
      }
      before = { number, at, size };
    },
    found: (): Gaps => ({ count, first }),
  };
}
