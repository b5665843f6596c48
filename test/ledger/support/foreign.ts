import { createRequire } from 'node:module';
import { RFC9162 } from '@transmute/rfc9162';

const require = createRequire(import.meta.url);
/** Sigstore's own verifier: it checks inclusion in the public transparency logs. */
export const { verifyMerkleInclusion } = require('@sigstore/verify/dist/tlog/merkle.js') as {
  verifyMerkleInclusion(entry: object, checkpoint: object): void;
};
export const { verifyCheckpoint } = require('@sigstore/verify/dist/tlog/checkpoint.js') as {
  verifyCheckpoint(entry: object, logs: readonly object[]): { logSize: bigint; logHash: Buffer };
};

interface Tree {
  readonly size: number;
  readonly root: Buffer;
}

/** This library wants the older root in the path where the RFC has the verifier put it there itself (a full tree). */
export function foreignConsistency(older: Tree, newer: Tree, path: readonly Buffer[]): Promise<boolean> {
  const consistency_path = Number.isInteger(Math.log2(older.size)) ? [older.root, ...path] : path;
  const proof = { log_id: '', tree_size_1: older.size, tree_size_2: newer.size, consistency_path };
  return RFC9162.verifyConsistencyProof(older.root, newer.root, proof as never);
}

export function foreignInclusion(
  leaf: number,
  { size, root }: Tree,
  hash: Buffer,
  path: readonly Buffer[],
): Promise<boolean> {
  const proof = { log_id: '', tree_size: size, leaf_index: leaf, inclusion_path: path };
  return RFC9162.verifyInclusionProof(root, hash, proof as never);
}
