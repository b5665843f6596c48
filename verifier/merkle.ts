import { createHash } from 'node:crypto';

/** RFC 6962 §2.1, written for the verifier alone: nothing here is shared with what writes the ledger. */

export function sha256(...parts: readonly (Buffer | string)[]): Buffer {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part);
  return digest.digest();
}

export function hashLeaf(bytes: Buffer | string): Buffer {
  return sha256(Buffer.of(0), bytes);
}

export function hashNode(left: Buffer, right: Buffer): Buffer {
  return sha256(Buffer.of(1), left, right);
}

/** The root over leaf hashes. */
export function treeRoot(leaves: readonly Buffer[]): Buffer {
  const tree = new GrowingTree();
  for (const leaf of leaves) tree.add(leaf);
  return tree.root();
}

/** A tree that only grows, in memory of its depth: the roots of its full subtrees. */
export class GrowingTree {
  #size = 0;
  readonly #peaks: Buffer[] = [];

  get size(): number {
    return this.#size;
  }

  /** Goes on where another left off. */
  static from(size: number, peaks: readonly Buffer[]): GrowingTree {
    const tree = new GrowingTree();
    tree.#size = size;
    tree.#peaks.push(...peaks);
    return tree;
  }

  /** Another that goes on from here. */
  copy(): GrowingTree {
    return GrowingTree.from(this.#size, this.#peaks);
  }

  add(leaf: Buffer): void {
    let node = leaf;
    for (let rest = this.#size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
      node = hashNode(this.#peaks.pop() as Buffer, node);
    }
    this.#peaks.push(node);
    this.#size += 1;
  }

  root(): Buffer {
    const [last, ...others] = [...this.#peaks].reverse();
    if (!last) return sha256();
    return others.reduce((right, left) => hashNode(left, right), last);
  }
}

/** Largest power of two below `size` (which is 2 or more): where RFC 6962 splits a tree. */
export function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}
