import { randomUUID } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { maskText, operationLeaf, subjectLeaf } from '../../../records/ledger/leaves.ts';
import { leafHash, merkleRoot } from '../../../records/ledger/merkle.ts';
import type { LedgerOperation } from '../../../records/ledger/types.ts';
import { headOf } from '../../../verifier/checkChain.ts';
import { sha256 } from '../../../verifier/merkle.ts';
import { entryAbout, socialWorker } from '../../records/support/operation.ts';

/** An export of one chain of this many batches, each an operation on two people, written as the ledger would be. */
export function writeLargeExport(file: string, batches: number): void {
  const output = openSync(file, 'w');
  const write = (line: object) => writeSync(output, `${JSON.stringify(line)}\n`);
  const chain = randomUUID();
  let previousHead = sha256(Buffer.from(chain.replaceAll('-', ''), 'hex')).toString('hex');
  write({ kind: 'ledger', format: 'kinview-ledger/1', exportedAt: 1_800_000_000_000, anchor: null });
  const entries = [entryAbout('ana')];
  const text = maskText(entries);
  const mask = sha256(text).toString('hex');
  for (let position = 1; position <= batches; position += 1) {
    if (position % 20_000 === 1) {
      if (position > 1) write({ kind: 'segment' });
      write({ kind: 'mask', hash: mask, text, entries });
    }
    const at = { orderNo: String(position * 2), recordedAt: 1_790_000_000_000 + position };
    const operation = operationOf(position);
    const subjects = ['ana', 'ben'].map((subject) => ({ subject, epoch: position, facts: mask, mask }));
    const leaves = [
      operationLeaf(operation),
      ...subjects.map(({ subject, epoch }) =>
        subjectLeaf(operation.operationId, { subject, decidedOn: { epoch, hash: mask, text: '' } }, mask),
      ),
    ];
    const root = merkleRoot(leaves.map(leafHash)).toString('hex');
    const batch = { kind: 'batch', ...at, chain, position, leaves: 3, root, previousHead, head: '' } as const;
    previousHead = headOf(batch);
    write({ ...batch, head: previousHead });
    write({ kind: 'operation', ...at, leaf: 0, ...JSON.parse(leaves[0]!) });
    for (const [index, subject] of subjects.entries()) {
      write({ kind: 'subject', ...at, leaf: index + 1, operation: 0, ...subject });
    }
  }
  write({ kind: 'end', batches, rows: 3 * batches });
  closeSync(output);
}

function operationOf(position: number): LedgerOperation {
  return {
    operationId: randomUUID(),
    requester: socialWorker,
    purpose: 'SAFEGUARDING',
    decidedAt: 1_790_000_000_000 + position,
    validUntil: null,
    agreementVersion: 'v1',
    supergraphVersion: 's1',
    operationName: null,
    documentHash: 'd'.repeat(64),
    outcome: 'ANSWERED',
    refusal: null,
    subjects: { length: 2 } as never,
  };
}
