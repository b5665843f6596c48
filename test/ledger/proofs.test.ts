import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCheckpointsAfter } from '../../records/seal/checkpoints.ts';
import { checkProof } from '../../verifier/checkProof.ts';
import { describeProof } from '../../verifier/describeProof.ts';
import type { ConsistencyProof, RowProof } from '../../verifier/proof.ts';
import { proveConsistency } from '../../verifier/proveConsistency.ts';
import { proveRow } from '../../verifier/proveRow.ts';
import { foreignConsistency, verifyCheckpoint, verifyMerkleInclusion } from './support/foreign.ts';
import { openLedger, type SealedLedger } from './support/sealedLedger.ts';

describe('one row, for a family’s solicitor', () => {
  let ledger: SealedLedger;
  let file: string;
  let row: string;
  const material = () => ({
    files: [file],
    checkpoints: [ledger.checkpoints],
    publicKey: ledger.key.verifier,
  });

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
    for (const other of ['ana', 'mum', 'dad', 'f']) {
      expect(text).not.toContain(`"${other}"`);
      expect(text).not.toContain(`consent-${other}`);
    }
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
      { subject: null, subjectPath: [] },
      { subject: null, mask: null },
      { subject: null, subjectPath: [], mask: '[{"forged":1}]' },
      { batch: { ...batch, remark: 'it was a mistake' } as RowProof['batch'] },
      { remark: 'he was authorised' } as Partial<RowProof>,
      { operationPath: [`${proof.operationPath[0]} he was authorised`, ...proof.operationPath.slice(1)] },
      { log: { ...log, path: [`${log.path[0]} annexed`, ...log.path.slice(1)] } },
      { checkpoints: [`${proof.checkpoints[0]}he was authorised\n`] },
      { checkpoints: [proof.checkpoints[0]!.replace(/\n$/, '=\n')] },
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
    const withoutMask = checkProof(JSON.stringify({ ...proof, mask: null }), ledger.key.verifier);
    expect(describeProof(withoutMask)).toContain('what was shown is not in this proof');
    const text = JSON.stringify(proof, null, 1);
    expect(checkProof(`${text}\n`, ledger.key.verifier)).toMatchObject({ holds: true });
    const twice = text.replace('"requester":', '"requester": "u-vcs", "requester":');
    expect(checkProof(twice, ledger.key.verifier)).toMatchObject({ holds: false });
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
    await expect(proveRow({ ...material(), files: [later], row: `${rows[0].last}.1` })).rejects.toMatchObject(
      {
        code: 'ROW_EXPOSED',
      },
    );
    await expect(proveRow({ ...material(), row: '9999999.1' })).rejects.toMatchObject({
      code: 'ROW_UNKNOWN',
    });
    const [checkpoint] = await readCheckpointsAfter(ledger.registry.owner, 1);
    expect(readFileSync(join(ledger.checkpoints, '0000000002.checkpoint'), 'utf8')).toBe(checkpoint!.note);
  });
});

const bytes = (path: readonly string[]) => path.map((hash) => Buffer.from(hash, 'hex'));
