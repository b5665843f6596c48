import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { emptyFrontier, grow, rootOf } from '../../records/seal/frontier.ts';
import * as commitments from '../../subgraphs/kit/commit/tree.ts';
import { isConsistent, rootByInclusion } from '../../verifier/followPath.ts';
import { hashLeaf, treeRoot } from '../../verifier/merkle.ts';
import { consistencyRanges, inclusionRanges, type Range, rootsOfRanges } from '../../verifier/paths.ts';
import { foreignConsistency, foreignInclusion, verifyMerkleInclusion } from './support/foreign.ts';

const pathOf = (leaves: readonly Buffer[], ranges: readonly Range[]): Buffer[] => {
  const roots = rootsOfRanges(ranges);
  for (const [index, leaf] of leaves.entries()) roots.add(index, leaf);
  return roots.roots();
};

describe('RFC 6962', () => {
  /** The vectors of the RFC's reference implementation (certificate-transparency, merkle_tree_test). */
  const inputs = [
    '',
    '00',
    '10',
    '2021',
    '3031',
    '40414243',
    '5051525354555657',
    '606162636465666768696a6b6c6d6e6f',
  ];
  const leaves = inputs.map((input) => hashLeaf(Buffer.from(input, 'hex')));
  const roots = [
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ];
  const hex = (path: readonly Buffer[]) => path.map((node) => node.toString('hex'));

  test('roots, of the verifier and of the sealer, are the RFC’s', () => {
    for (const [index, root] of roots.entries()) {
      const part = leaves.slice(0, index + 1);
      expect(treeRoot(part).toString('hex')).toBe(root);
      expect(rootOf(grow(emptyFrontier, part)).toString('hex')).toBe(root);
    }
    const split = grow(grow(emptyFrontier, leaves.slice(0, 3)), leaves.slice(3));
    expect(rootOf(split).toString('hex')).toBe(roots[7]);
  });

  test('inclusion and consistency proofs are the RFC’s', () => {
    expect(hex(pathOf(leaves, inclusionRanges(0, 8)))).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ]);
    expect(hex(pathOf(leaves, inclusionRanges(5, 8)))).toEqual([
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
    expect(hex(pathOf(leaves, consistencyRanges(6, 8)))).toEqual([
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
  });

  test('foreign code accepts every proof of every tree up to 20 leaves, and ours refuses every wrong one', async () => {
    const entries = Array.from({ length: 20 }, (_, index) => Buffer.from(`leaf ${index}`));
    const hashes = entries.map(hashLeaf);
    for (let size = 1; size <= 20; size += 1) {
      const tree = hashes.slice(0, size);
      const root = treeRoot(tree);
      for (let leaf = 0; leaf < size; leaf += 1) {
        const path = pathOf(tree, inclusionRanges(leaf, size));
        expect(await foreignInclusion(leaf, { size, root }, hashes[leaf]!, path), `${leaf}/${size}`).toBe(
          true,
        );
        const inclusionProof = { logIndex: String(leaf), treeSize: String(size), hashes: path };
        verifyMerkleInclusion(
          { canonicalizedBody: entries[leaf], inclusionProof },
          { logSize: BigInt(size), logHash: root },
        );
        expect(rootByInclusion(leaf, size, hashes[leaf]!, path)).toEqual(root);
        for (const wrong of [...hashes.slice(0, size)].filter((other) => other !== hashes[leaf]))
          expect(rootByInclusion(leaf, size, wrong, path)?.equals(root) ?? false).toBe(false);
        expect(rootByInclusion(leaf, size, hashes[leaf]!, [...path, root])).toBe(null);
      }
      for (let older = 1; older < size; older += 1) {
        const before = { size: older, root: treeRoot(hashes.slice(0, older)) };
        const path = pathOf(tree, consistencyRanges(older, size));
        expect(await foreignConsistency(before, { size, root }, path), `${older}/${size}`).toBe(true);
        expect(isConsistent(before, { size, root }, path)).toBe(true);
        expect(isConsistent({ ...before, root: hashes[0]! }, { size, root }, path)).toBe(older === 1);
        expect(isConsistent(before, { size, root: hashes[1]! }, path)).toBe(false);
      }
    }
  });
});

test('every leaf of every tree of commitments leads to its root, and to no other place', () => {
  for (let size = 1; size <= 33; size += 1) {
    const leaves = Array.from({ length: size }, () => randomBytes(32));
    const root = commitments.treeRoot(leaves);
    for (const [index, leaf] of leaves.entries()) {
      const path = commitments.pathOf(leaves, index);
      expect(commitments.rootByPath(leaf, index, size, path)).toEqual(root);
      expect(commitments.rootByPath(randomBytes(32), index, size, path)).not.toEqual(root);
      expect(commitments.rootByPath(leaf, index, size, [...path, randomBytes(32)])).toBeNull();
    }
  }
});
