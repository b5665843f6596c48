import { GrowingTree, splitOf } from './merkle.ts';

/** Leaves `from` (included) to `to` (not): a full part of the tree whose root is one step of a proof. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The subtrees of PATH(leaf, tree of `size`) in RFC 6962 §2.1.1, in the order of the proof: from the leaf upwards. */
export function inclusionRanges(leaf: number, size: number, from = 0): Range[] {
  if (size <= 1) return [];
  const split = splitOf(size);
  return leaf < split
    ? [...inclusionRanges(leaf, split, from), { from: from + split, to: from + size }]
    : [...inclusionRanges(leaf - split, size - split, from + split), { from, to: from + split }];
}

/** The subtrees of PROOF(older, tree of `size`) in RFC 6962 §2.1.2, in the order of the proof. */
export function consistencyRanges(older: number, size: number): Range[] {
  return older === 0 || older === size ? [] : subproof(older, size, 0, true);
}

function subproof(older: number, size: number, from: number, isWhole: boolean): Range[] {
  if (older === size) return isWhole ? [] : [{ from, to: from + size }];
  const split = splitOf(size);
  return older <= split
    ? [...subproof(older, split, from, isWhole), { from: from + split, to: from + size }]
    : [...subproof(older - split, size - split, from + split, false), { from, to: from + split }];
}

/** Works out the roots of ranges while the leaves go by, in memory of their number times their depth. */
export function rootsOfRanges(ranges: readonly Range[]) {
  const trees = ranges.map(() => new GrowingTree());
  return {
    add(index: number, leaf: Buffer): void {
      for (const [at, { from, to }] of ranges.entries()) {
        if (index >= from && index < to) trees[at]!.add(leaf);
      }
    },
    roots: (): Buffer[] => trees.map((tree) => tree.root()),
  };
}
