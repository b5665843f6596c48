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
    /**
     * The leaves begin at `size`; `frontier`: the roots of the full subtrees before, largest first. Returns whether that
     * is enough: a range that ends within one of those subtrees cannot be worked out from its root.
     */
    begin(size: number, frontier: readonly Buffer[]): boolean {
      const before = subtreesOf(size, frontier);
      return ranges.every(({ from, to }, at) => {
        const inside = before.filter((subtree) => subtree.from >= from && subtree.to <= to);
        const covered = inside.reduce((sum, subtree) => sum + subtree.to - subtree.from, 0);
        trees[at] = GrowingTree.from(
          covered,
          inside.map(({ root }) => root),
        );
        return covered === Math.max(0, Math.min(size, to) - from);
      });
    },
    add(index: number, leaf: Buffer): void {
      for (const [at, { from, to }] of ranges.entries()) {
        if (index >= from && index < to) trees[at]!.add(leaf);
      }
    },
    roots: (): Buffer[] => trees.map((tree) => tree.root()),
  };
}

function subtreesOf(size: number, frontier: readonly Buffer[]): (Range & { readonly root: Buffer })[] {
  let from = 0;
  return frontier.map((root) => {
    let leaves = 1;
    while (leaves * 2 <= size - from) leaves *= 2;
    const subtree = { from, to: from + leaves, root };
    from = subtree.to;
    return subtree;
  });
}
