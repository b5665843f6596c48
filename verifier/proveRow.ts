import { checkProof } from './checkProof.ts';
import { hashesOf } from './checkRows.ts';
import { collectCheckpoint } from './collectCheckpoints.ts';
import { eachLeaf } from './eachLeaf.ts';
import { type Group, groups } from './groups.ts';
import { inclusionRanges, rootsOfRanges } from './paths.ts';
import type { RowProof } from './proof.ts';
import { readLines } from './readLines.ts';
import { Unusable } from './unusable.ts';

export interface ProofRequest {
  /** The export that holds the row; where archives are needed to lead to a checkpoint, those first and in order. */
  readonly files: readonly string[];
  readonly checkpoints: readonly string[];
  readonly publicKey: string;
  /** `<order number>.<leaf>`, as lists of the ledger name it. */
  readonly row: string;
}

/**
 * Makes the proof of one row from exports, and nothing else; it holds, or none is made.
 * @throws Unusable ROW_UNKNOWN, ROW_EXPOSED, ROW_ALTERED, EXPORT_ANCHORED, CHECKPOINTS_UNUSABLE, EXPORT_UNREADABLE.
 */
export async function proveRow({ files, checkpoints, publicKey, row }: ProofRequest): Promise<RowProof> {
  const [, orderNo = '', leaf = ''] = /^(\d{1,19})\.(\d{1,9})$/.exec(row) ?? [];
  const { group, mask } = await find(files, orderNo, Number(leaf));
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
  if (checkpoint.size <= sealed.leaf)
    throw new Unusable('ROW_EXPOSED', 'The checkpoints given end before the row: take later ones.');
  const hashes = hashesOf(rows);
  const within = (at: number) => {
    const roots = rootsOfRanges(inclusionRanges(at, batch.leaves));
    for (const other of rows) roots.add(other.leaf, hashes.get(other) as Buffer);
    return roots.roots().map(hex);
  };
  const path = await logPath(files, sealed.leaf, checkpoint.size);
  const proof: RowProof = {
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
  if (checkProof(JSON.stringify(proof), publicKey).holds) return proof;
  throw new Unusable(
    'ROW_ALTERED',
    'What was exported is not what was signed, so that nothing can be proven of it: run "kinview ledger verify".',
  );
}

async function find(
  files: readonly string[],
  orderNo: string,
  leaf: number,
): Promise<{ group: Group; mask: string | null }> {
  const masks = new Map<string, string | null>();
  let begins = 0;
  for (const [at, file] of files.entries()) {
    for await (const part of groups(readLines(file))) {
      if ('kind' in part) {
        if (part.kind === 'ledger' && at === 0) begins = part.anchor?.size ?? 0;
        if (part.kind === 'mask') masks.set(part.hash, part.text);
        else if (part.kind === 'segment') masks.clear();
        continue;
      }
      const row = part.rows.find((other) => other.orderNo === orderNo && other.leaf === leaf);
      if (row) return { group: part, mask: row.kind === 'subject' ? (masks.get(row.mask) ?? null) : null };
    }
  }
  const archived =
    begins > 0
      ? ` What was given begins at leaf ${begins} of the log: an earlier row is in an archive, so give that with --export.`
      : '';
  throw new Unusable(
    'ROW_UNKNOWN',
    `There is no such row (they are named <order number>.<leaf>).${archived}`,
  );
}

async function logPath(files: readonly string[], leaf: number, size: number): Promise<string[]> {
  const roots = rootsOfRanges(inclusionRanges(leaf, size));
  await eachLeaf(files, size, roots);
  return roots.roots().map(hex);
}

const hex = (hash: Buffer): string => hash.toString('hex');
