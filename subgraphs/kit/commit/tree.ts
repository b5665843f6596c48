import { createHash } from 'node:crypto';

const sha256 = (...parts: (Buffer | string)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** RFC 6962 §2.1. */
export const leafHash = (text: string): Buffer => sha256('\0', text);
const nodeHash = (left: Buffer, right: Buffer): Buffer => sha256('\u0001', left, right);

/** The largest power of two below `size`. */
const splitOf = (size: number): number => 2 ** (31 - Math.clz32(size - 1));

export function treeRoot(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return sha256('');
  if (leaves.length === 1) return leaves[0]!;
  const split = splitOf(leaves.length);
  return nodeHash(treeRoot(leaves.slice(0, split)), treeRoot(leaves.slice(split)));
}

/** The audit path of a leaf, from its neighbour up (RFC 6962 §2.1.1). */
export function pathOf(leaves: readonly Buffer[], index: number): Buffer[] {
  if (leaves.length <= 1) return [];
  const split = splitOf(leaves.length);
  return index < split
    ? [...pathOf(leaves.slice(0, split), index), treeRoot(leaves.slice(split))]
    : [...pathOf(leaves.slice(split), index - split), treeRoot(leaves.slice(0, split))];
}

/** The root that a leaf and its path lead to in a tree of `size` leaves; null: the path is of another tree. */
export function rootByPath(
  leaf: Buffer,
  index: number,
  size: number,
  path: readonly Buffer[],
): Buffer | null {
  if (index < 0 || index >= size) return null;
  if (size === 1) return path.length === 0 ? leaf : null;
  const [last, rest] = [path.at(-1), path.slice(0, -1)];
  if (!last) return null;
  const split = splitOf(size);
  if (index < split) {
    const left = rootByPath(leaf, index, split, rest);
    return left && nodeHash(left, last);
  }
  const right = rootByPath(leaf, index - split, size - split, rest);
  return right && nodeHash(last, right);
}
