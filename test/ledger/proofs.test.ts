import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { RFC9162 } from '@transmute/rfc9162';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCheckpointsAfter } from '../../records/seal/checkpoints.ts';
import { emptyFrontier, grow, rootOf } from '../../records/seal/frontier.ts';
import { checkProof } from '../../verifier/checkProof.ts';
import { describeProof } from '../../verifier/describeProof.ts';
import { isConsistent, rootByInclusion } from '../../verifier/followPath.ts';
import { hashLeaf, treeRoot } from '../../verifier/merkle.ts';
import { consistencyRanges, inclusionRanges, type Range, rootsOfRanges } from '../../verifier/paths.ts';
import type { ConsistencyProof, RowProof } from '../../verifier/proof.ts';
import { proveConsistency } from '../../verifier/proveConsistency.ts';
import { proveRow } from '../../verifier/proveRow.ts';
import { openLedger, type SealedLedger } from './support/sealedLedger.ts';

const require = createRequire(import.meta.url);
/** Sigstore's own verifier: it checks inclusion in the public transparency logs. */
const { verifyMerkleInclusion } = require('@sigstore/verify/dist/tlog/merkle.js') as {
  verifyMerkleInclusion(entry: object, checkpoint: object): void;
};
const { verifyCheckpoint } = require('@sigstore/verify/dist/tlog/checkpoint.js') as {
  verifyCheckpoint(entry: object, logs: readonly object[]): { logSize: bigint; logHash: Buffer };
};

const pathOf = (leaves: readonly Buffer[], ranges: readonly Range[]): Buffer[] => {
  const roots = rootsOfRanges(ranges);
  for (const [index, leaf] of leaves.entries()) roots.add(index, leaf);
  return roots.roots();
};

interface Tree {
  readonly size: number;
  readonly root: Buffer;
}

/** This library wants the older root in the path where the RFC has the verifier put it there itself (a full tree). */
function foreignConsistency(older: Tree, newer: Tree, path: readonly Buffer[]): Promise<boolean> {
  const consistency_path = Number.isInteger(Math.log2(older.size)) ? [older.root, ...path] : path;
  const proof = { log_id: '', tree_size_1: older.size, tree_size_2: newer.size, consistency_path };
  return RFC9162.verifyConsistencyProof(older.root, newer.root, proof as never);
}

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
        const foreign = { log_id: '', tree_size: size, leaf_index: leaf, inclusion_path: path };
        expect(
          await RFC9162.verifyInclusionProof(root, hashes[leaf]!, foreign as never),
          `${leaf}/${size}`,
        ).toBe(true);
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

describe('one row, for a family’s solicitor', () => {
  let ledger: SealedLedger;
  let file: string;
  let row: string;
  const material = () => ({ file, checkpoints: [ledger.checkpoints], publicKey: ledger.key.verifier });

  beforeAll(async () => {
    ledger = await openLedger();
    const sealer = ledger.sealer();
    const writers = [ledger.writer(), ledger.writer()];
    for (const writer of [...writers, ...writers]) {
      await ledger.record(writer, 3);
      await sealer.round();
    }
    file = await ledger.export();
    const { rows } = await ledger.registry.owner.query<{ row: string }>(
      `select order_no || '.' || leaf as row from ledger.subject where subject = 'ben' order by order_no offset 4 limit 1`,
    );
    row = rows[0]!.row;
  });
  afterAll(() => ledger.close());

  test('a proof holds with the public key alone and names no other data subject', async () => {
    const proof = await proveRow({ ...material(), row });
    const text = JSON.stringify(proof);
    const checked = checkProof(text, ledger.key.verifier);
    expect(checked).toMatchObject({ holds: true });
    for (const other of ['ana', 'mum', 'dad', '"f"']) expect(text).not.toContain(other);
    const words = describeProof(checked);
    expect(words).toContain('about "ben"');
    expect(words).toContain('asked by "u-sw" (LA-A, CARE_MANAGER, PRACTITIONER) for SAFEGUARDING');
    expect(words).toContain('disclosed: ATTENDANCE_UPDATE (CONSENT)');
  });

  test('whatever is changed in a proof, it holds no longer', async () => {
    const proof = await proveRow({ ...material(), row });
    const { operation, subject, batch, log } = proof;
    const altered: Partial<RowProof>[] = [
      { operation: { ...operation, requester: 'u-pc' } },
      { operation: { ...operation, recordedAt: 0 } },
      { subject: { ...subject!, subject: 'ana' } },
      { subject: { ...subject!, operation: 5 } },
      { mask: proof.mask!.replace('DISCLOSED', 'WITHHELD') },
      { batch: { ...batch, recordedAt: batch.recordedAt + 1 } },
      { batch: { ...batch, position: batch.position + 1 } },
      { batch: { ...batch, root: batch.head } },
      { subjectPath: proof.operationPath },
      { log: { ...log, leaf: log.leaf + 1 } },
      { log: { ...log, size: log.size + 1 } },
      { checkpoints: [proof.checkpoints[0]!.replace('number', 'numbers')] },
      { checkpoints: [] },
    ];
    for (const part of altered)
      expect(
        checkProof(JSON.stringify({ ...proof, ...part }), ledger.key.verifier),
        JSON.stringify(part),
      ).toMatchObject({ holds: false });
    expect(checkProof('{}', ledger.key.verifier)).toMatchObject({ holds: false });
    expect(checkProof('hello', ledger.key.verifier)).toMatchObject({ holds: false });
  });

  test('foreign code agrees: row to batch, batch to checkpoint, checkpoint to checkpoint', async () => {
    const proof = await proveRow({ ...material(), row });
    const { subject, batch, log } = proof;
    const leaf = Buffer.from(
      JSON.stringify({
        operationId: proof.operation.operationId,
        subject: subject!.subject,
        epoch: subject!.epoch,
        facts: subject!.facts,
        mask: subject!.mask,
      }),
    );
    const inBatch = {
      logIndex: String(subject!.leaf),
      treeSize: String(batch.leaves),
      hashes: bytes(proof.subjectPath),
    };
    verifyMerkleInclusion(
      { canonicalizedBody: leaf, inclusionProof: inBatch },
      { logSize: BigInt(batch.leaves), logHash: Buffer.from(batch.root, 'hex') },
    );
    const [name, id, encoded] = /^(.+?)\+(.+?)\+(.+)$/.exec(ledger.key.verifier)!.slice(1) as [
      string,
      string,
      string,
    ];
    const der = Buffer.concat([
      Buffer.from('302a300506032b6570032100', 'hex'),
      Buffer.from(encoded, 'base64').subarray(1),
    ]);
    const signer = {
      logID: Buffer.from(id, 'hex'),
      baseURL: name,
      publicKey: createPublicKey({ key: der, format: 'der', type: 'spki' }),
    };
    const signed = { inclusionProof: { checkpoint: { envelope: proof.checkpoints[0]! } } };
    const { logSize, logHash } = verifyCheckpoint(signed, [signer]);
    expect(Number(logSize)).toBe(log.size);
    const numbers = Buffer.alloc(16);
    numbers.writeBigInt64BE(BigInt(batch.position), 0);
    numbers.writeBigInt64BE(BigInt(batch.orderNo), 8);
    const body = Buffer.concat([
      Buffer.from(batch.chain.replaceAll('-', ''), 'hex'),
      numbers,
      Buffer.from(batch.head, 'hex'),
    ]);
    const inLog = { logIndex: String(log.leaf), treeSize: String(log.size), hashes: bytes(log.path) };
    verifyMerkleInclusion({ canonicalizedBody: body, inclusionProof: inLog }, { logSize, logHash });
    const consistency = await proveConsistency({ ...material(), from: 2, to: 5 });
    expect(checkProof(JSON.stringify(consistency), ledger.key.verifier)).toMatchObject({ holds: true });
    const [older, newer] = [consistency.older.at(-1)!.split('\n'), consistency.newer.at(-1)!.split('\n')];
    const treeOf = ([, size, root]: string[]) => ({ size: Number(size), root: Buffer.from(root!, 'base64') });
    expect(await foreignConsistency(treeOf(older), treeOf(newer), bytes(consistency.path))).toBe(true);
    const turned: ConsistencyProof = { ...consistency, path: consistency.path.toReversed() };
    expect(checkProof(JSON.stringify(turned), ledger.key.verifier)).toMatchObject({ holds: false });
  });

  test('a row that nobody vouches for yet, and one that is not there, are refused with the reason', async () => {
    await ledger.record(ledger.writer(), 1);
    const later = await ledger.export('later.ndjson');
    const { rows } = await ledger.registry.owner.query(
      'select max(order_no)::text as last from ledger.batch',
    );
    await expect(proveRow({ ...material(), file: later, row: `${rows[0].last}.1` })).rejects.toMatchObject({
      code: 'ROW_EXPOSED',
    });
    await expect(proveRow({ ...material(), row: '9999999.1' })).rejects.toMatchObject({
      code: 'ROW_UNKNOWN',
    });
    const [checkpoint] = await readCheckpointsAfter(ledger.registry.owner, 1);
    expect(readFileSync(join(ledger.checkpoints, '0000000002.checkpoint'), 'utf8')).toBe(checkpoint!.note);
  });
});

const bytes = (path: readonly string[]) => path.map((hash) => Buffer.from(hash, 'hex'));
