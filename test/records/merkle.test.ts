import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { leafHash, merkleRoot } from '../../records/ledger/merkle.ts';

/** The leaves and roots that implementations of RFC 6962 are tested with. */
const leaves = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

test.each(roots.map((root, size) => [size, root] as const))(
  'the root over %i leaves is the one of RFC 6962',
  (size, root) => {
    const hashes = leaves.slice(0, size).map((leaf) => leafHash(Buffer.from(leaf, 'hex').toString()));
    expect(merkleRoot(hashes).toString('hex')).toBe(root);
  },
);

test('trees of any size split at the largest power of two below it, as the RFC defines them', () => {
  const hashes = Array.from({ length: 150 }, (_, index) => leafHash(`row ${index}`));
  for (let size = 1; size <= hashes.length; size++) {
    expect(merkleRoot(hashes.slice(0, size))).toEqual(defined(hashes.slice(0, size)));
  }
});

/** RFC 6962 §2.1, word for word. */
function defined(hashes: readonly Buffer[]): Buffer {
  if (hashes.length === 1) return hashes[0]!;
  let split = 1;
  while (split * 2 < hashes.length) split *= 2;
  const sides = [defined(hashes.slice(0, split)), defined(hashes.slice(split))];
  return createHash('sha256')
    .update(Buffer.from([1]))
    .update(Buffer.concat(sides))
    .digest();
}
