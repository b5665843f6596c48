import { hash } from 'node:crypto';

/** RFC 6962 §2.1: the hash of a leaf is SHA-256(0x00 ‖ bytes); here the bytes are a text's UTF-8. */
export function leafHash(text: string): Buffer {
  return hash('sha256', `\0${text}`, 'buffer');
}

/** The root of the tree over these leaf hashes, in order (RFC 6962 §2.1); of none, the hash of the empty string. */
export function merkleRoot(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return hash('sha256', '', 'buffer');
  const node = Buffer.alloc(65);
  node[0] = 1;
  let level = leaves;
  while (level.length > 1) level = above(level, node);
  return level[0] as Buffer;
}

/** Pairs from the left; a last one without a partner moves up as it is, which is the RFC's split at a power of two. */
function above(level: readonly Buffer[], node: Buffer): Buffer[] {
  const next: Buffer[] = [];
  for (let left = 0; left + 1 < level.length; left += 2) {
    node.set(level[left] as Buffer, 1);
    node.set(level[left + 1] as Buffer, 33);
    next.push(hash('sha256', node, 'buffer'));
  }
  if (level.length % 2 === 1) next.push(level.at(-1) as Buffer);
  return next;
}
