import { hash } from 'node:crypto';

/** The log so far: how many leaves, and the roots of its full subtrees, largest first (one for each 1 in `size`). */
export interface Frontier {
  readonly size: number;
  readonly roots: readonly Buffer[];
}

export const emptyFrontier: Frontier = { size: 0, roots: [] };

/** The log with further leaves; `leaves` are leaf hashes (RFC 6962 §2.1). */
export function grow(frontier: Frontier, leaves: readonly Buffer[]): Frontier {
  const roots = [...frontier.roots];
  let { size } = frontier;
  for (const leaf of leaves) {
    let root = leaf;
    // As in adding 1 to a binary number: each full pair becomes one root of the next level.
    for (let left = size; left % 2 === 1; left = (left - 1) / 2) root = nodeHash(roots.pop()!, root);
    roots.push(root);
    size += 1;
  }
  return { size, roots };
}

/** The root over all leaves (RFC 6962 §2.1). */
export function rootOf({ roots }: Frontier): Buffer {
  const last = roots.at(-1);
  if (!last) return hash('sha256', '', 'buffer');
  return roots.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last);
}

export function nodeHash(left: Buffer, right: Buffer): Buffer {
  return hash('sha256', Buffer.concat([Buffer.of(1), left, right]), 'buffer');
}
