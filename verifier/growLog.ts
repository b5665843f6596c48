import type { checkDisposals } from './checkDisposals.ts';
import type { checkMoments } from './checkMoments.ts';
import type { exposedWindow, Waiting } from './exposedWindow.ts';
import { followGaps } from './followGaps.ts';
import type { SealedLine } from './lines.ts';
import { GrowingTree, hashLeaf } from './merkle.ts';
import type { GenuineCheckpoint } from './openCheckpoints.ts';

export interface Covering {
  readonly moments: ReturnType<typeof checkMoments>;
  readonly exposed: ReturnType<typeof exposedWindow>;
  readonly disposals: ReturnType<typeof checkDisposals>;
  /** The longest time without a checkpoint, ms. */
  readonly windowMs: number;
}

/** The last checkpoint that holds. */
export type Last = Readonly<Pick<GenuineCheckpoint, 'origin' | 'number' | 'at' | 'size'>>;

/** The log as it was given, and what a checkpoint that agrees with it covers. */
export function growLog({ moments, exposed, disposals, windowMs }: Covering) {
  const gaps = followGaps(windowMs);
  let tree = new GrowingTree();
  let last: Last | null = null;

  return {
    begin(size: number, frontier: readonly string[]): void {
      tree = GrowingTree.from(
        size,
        frontier.map((root) => Buffer.from(root, 'hex')),
      );
    },
    add: (sealed: SealedLine): void => tree.add(leafOf(sealed)),
    size: (): number => tree.size,
    last: (): Last | null => last,
    gaps: () => gaps.found(),
    /** Whether a checkpoint of the log's present size vouches for it. */
    agrees(checkpoint: GenuineCheckpoint): boolean {
      if (!tree.root().equals(checkpoint.root)) return false;
      exposed.cover();
      disposals.cover();
      pass(checkpoint);
      return true;
    },
    /** Whether what waited for a checkpoint when the export was made is exactly what this one covers besides. */
    goesOn(checkpoint: GenuineCheckpoint): boolean {
      const next = exposed.under(checkpoint.heads, checkpoint.size - tree.size);
      const grown = next && grownBy(tree, next, checkpoint.root);
      if (!grown) return false;
      tree = grown;
      exposed.cover();
      exposed.coverWaiting(next);
      disposals.cover(new Set(next.map(({ orderNo }) => orderNo)));
      pass(checkpoint);
      return true;
    },
  };

  function pass({ origin, number, at, size }: GenuineCheckpoint): void {
    last = { origin, number, at, size };
    moments.pass(last);
    gaps.pass(last);
  }
}

/** null: with these batches the log has another root. */
function grownBy(tree: GrowingTree, batches: readonly Waiting[], root: Buffer): GrowingTree | null {
  const grown = tree.copy();
  for (const batch of batches) grown.add(leafOf(batch));
  return grown.root().equals(root) ? grown : null;
}

/** SHA-256(0x00 ‖ chain ‖ position ‖ order number ‖ head). */
export function leafOf({
  chain,
  position,
  orderNo,
  head,
}: Omit<SealedLine, 'kind' | 'leaf' | 'hashes'>): Buffer {
  const numbers = Buffer.alloc(16);
  numbers.writeBigInt64BE(BigInt(position), 0);
  numbers.writeBigInt64BE(BigInt(orderNo), 8);
  return hashLeaf(
    Buffer.concat([Buffer.from(chain.replaceAll('-', ''), 'hex'), numbers, Buffer.from(head, 'hex')]),
  );
}
