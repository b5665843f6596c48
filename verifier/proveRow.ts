import { hashesOf } from './checkRows.ts';
import { collectCheckpoint } from './collectCheckpoints.ts';
import { leafOf } from './followLog.ts';
import { type Group, groups } from './groups.ts';
import { inclusionRanges, rootsOfRanges } from './paths.ts';
import type { RowProof } from './proof.ts';
import { readLines } from './readLines.ts';
import { Unusable } from './unusable.ts';

export interface ProofRequest {
  /** The export that holds the row. */
  readonly file: string;
  readonly checkpoints: readonly string[];
  readonly publicKey: string;
  /** `<order number>.<leaf>`, as lists of the ledger name it. */
  readonly row: string;
}

/**
 * Makes the proof of one row from an export, and nothing else.
 * @throws Unusable ROW_UNKNOWN, ROW_EXPOSED, EXPORT_ANCHORED, CHECKPOINTS_UNUSABLE, EXPORT_UNREADABLE.
 */
export async function proveRow({ file, checkpoints, publicKey, row }: ProofRequest): Promise<RowProof> {
  const [orderNo = '', leaf = ''] = row.split('.');
  const { group, mask } = await find(file, orderNo, Number(leaf));
  const { batch, sealed, rows } = group;
  if (!batch || !sealed)
    throw new Unusable('ROW_EXPOSED', 'The row is under no checkpoint yet: export it later.');
  const asked = rows.find((other) => other.leaf === Number(leaf))!;
  const operation =
    asked.kind === 'operation' ? asked : rows.find((other) => other.leaf === asked.operation)!;
  if (operation.kind !== 'operation') throw new Unusable('ROW_UNKNOWN', 'The row belongs to no operation.');
  const { checkpoint, notes } = await collectCheckpoint(
    checkpoints,
    publicKey,
    ({ size }) => size > sealed.leaf,
  );
  const hashes = hashesOf(rows);
  const within = (at: number) => {
    const roots = rootsOfRanges(inclusionRanges(at, batch.leaves));
    for (const other of rows) roots.add(other.leaf, hashes.get(other) as Buffer);
    return roots.roots().map(hex);
  };
  const path = await logPath(file, sealed.leaf, checkpoint.size);
  return {
    proof: 'kinview-row/1',
    operation,
    subject: asked.kind === 'subject' ? asked : null,
    mask,
    batch,
    operationPath: within(operation.leaf),
    subjectPath: asked.kind === 'subject' ? within(asked.leaf) : [],
    log: { leaf: sealed.leaf, size: checkpoint.size, path },
    checkpoints: notes,
  };
}

async function find(
  file: string,
  orderNo: string,
  leaf: number,
): Promise<{ group: Group; mask: string | null }> {
  const masks = new Map<string, string | null>();
  for await (const part of groups(readLines(file))) {
    if ('kind' in part) {
      if (part.kind === 'mask') masks.set(part.hash, part.text);
      else if (part.kind === 'segment') masks.clear();
      continue;
    }
    const row = part.rows.find((other) => other.orderNo === orderNo && other.leaf === leaf);
    if (row) return { group: part, mask: row.kind === 'subject' ? (masks.get(row.mask) ?? null) : null };
  }
  throw new Unusable('ROW_UNKNOWN', 'The export has no such row: rows are named <order number>.<leaf>.');
}

async function logPath(file: string, leaf: number, size: number): Promise<string[]> {
  const roots = rootsOfRanges(inclusionRanges(leaf, size));
  await eachLeaf(file, size, (index, hash) => roots.add(index, hash));
  return roots.roots().map(hex);
}

/** The log's leaf hashes, one after the other. */
export async function eachLeaf(
  file: string,
  size: number,
  take: (index: number, hash: Buffer) => void,
): Promise<void> {
  for await (const line of readLines(file)) {
    if (line.kind === 'ledger' && line.anchor && line.anchor.size > 0)
      throw new Unusable(
        'EXPORT_ANCHORED',
        'Proofs are made from an export of the whole log, archives included.',
      );
    if (line.kind !== 'sealed') continue;
    if (line.leaf >= size) return;
    take(line.leaf, leafOf(line));
  }
}

const hex = (hash: Buffer): string => hash.toString('hex');
