import type { Queryable } from '../../database/openPool.ts';
import { operationLeaf, subjectLeaf } from '../ledger/leaves.ts';
import { leafHash, merkleRoot } from '../ledger/merkle.ts';
import { type OperationRow, readRows, type SubjectRow } from '../ledger/readRows.ts';
import type { LedgerOperation } from '../ledger/types.ts';
import type { UnsealedBatch } from './readUnsealed.ts';

/**
 * The leaf hashes of batches, worked out from their rows as they lie there; by order number. null: they are not what
 * was recorded, for their root is another.
 */
export async function hashLeaves(
  database: Queryable,
  batches: readonly UnsealedBatch[],
): Promise<ReadonlyMap<string, Buffer | null>> {
  const { operations, subjects } = await readRows(
    database,
    batches.map(({ orderNo }) => orderNo),
  );
  const hashes = new Map<string, Buffer[]>(batches.map(({ orderNo }) => [orderNo, []]));
  const ids = new Map<string, string>();
  for (const row of operations) {
    ids.set(`${row.orderNo}.${row.leaf}`, row.operationId);
    hashes.get(row.orderNo)![row.leaf] = leafHash(operationLeaf(operationOf(row)));
  }
  for (const row of subjects) {
    const id = ids.get(`${row.orderNo}.${row.operation}`) ?? '';
    hashes.get(row.orderNo)![row.leaf] = leafHash(leafOf(id, row));
  }
  return new Map(batches.map((batch) => [batch.orderNo, provenBy(batch, hashes.get(batch.orderNo)!)]));
}

function provenBy({ leaves, root }: UnsealedBatch, hashes: readonly Buffer[]): Buffer | null {
  const whole = hashes.length === leaves && Object.keys(hashes).length === leaves;
  return whole && merkleRoot(hashes).equals(root) ? Buffer.concat(hashes) : null;
}

function operationOf(row: OperationRow): LedgerOperation {
  const { requester, organisation, agency, roleTier, function: work, subjects, ...operation } = row;
  const who = { id: requester, organisation, agency, roleTier, function: work };
  return { ...operation, requester: who, subjects: { length: subjects } } as unknown as LedgerOperation;
}

function leafOf(operationId: string, { subject, epoch, facts, mask }: SubjectRow): string {
  // An operation of an outage rests on facts without an epoch.
  const decidedOn = facts === null ? null : { epoch: epoch as number, hash: facts, text: '' };
  return subjectLeaf(operationId, { subject, decidedOn }, mask);
}
