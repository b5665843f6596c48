import type { MaskState } from './checkMasks.ts';
import { rowName, type Tell } from './fault.ts';
import { leafText } from './leafText.ts';
import type { BatchLine, OperationLine, SealedLine, SubjectLine } from './lines.ts';
import { hashLeaf, treeRoot } from './merkle.ts';

type Row = OperationLine | SubjectLine;

export interface RowsOfBatch {
  readonly batch: BatchLine;
  readonly sealed: SealedLine | null;
  readonly rows: readonly Row[];
  readonly maskOf: (hash: string) => MaskState;
  /** null: the file holds no facts. */
  readonly factsOf: (hash: string) => MaskState | null;
  /** Told of rows whose mask, or whose facts, are without their text. */
  readonly onDisposed: (at: string) => void;
}

/** Whether a batch's rows are exactly those that were recorded; each that is not is told of by its number. Returns whether all are. */
export function checkRows({ batch, sealed, rows, ...texts }: RowsOfBatch, tell: Tell): boolean {
  const expected = provenHashes(batch, sealed);
  const hashes = hashesOf(rows);
  const byLeaf = new Map<number, Row[]>();
  for (const row of rows) byLeaf.set(row.leaf, [...(byLeaf.get(row.leaf) ?? []), row]);
  let faults = 0;
  const found: Tell = (code, at, says) => {
    faults += 1;
    tell(code, at, says);
  };
  for (let leaf = 0; leaf < batch.leaves; leaf += 1) {
    const here = byLeaf.get(leaf) ?? [];
    const at = rowName({ orderNo: batch.orderNo, leaf });
    if (here.length === 0) found('DELETED', at, 'the row is not there');
    else if (here.length > 1) found('INSERTED', at, `there are ${here.length} rows in the place of one`);
    else checkRow(here[0] as Row, { batch, expected, hash: hashes.get(here[0] as Row), ...texts }, found);
  }
  for (const row of rows) {
    if (row.leaf < 0 || row.leaf >= batch.leaves)
      found('INSERTED', rowName(row), `its batch has ${batch.leaves} rows only`);
  }
  if (faults > 0) return false;
  const root = treeRoot(rows.map((row) => hashes.get(row) as Buffer)).toString('hex');
  if (root === batch.root) return true;
  if (rows.length === 1) tell('EDITED', rowName({ ...batch, leaf: 0 }), 'it is not what was recorded');
  else
    tell(
      'EDITED',
      `batch ${batch.orderNo}`,
      `one of its ${batch.leaves} rows was altered; which one, nothing says any more`,
    );
  return false;
}

interface RowCheck extends Pick<RowsOfBatch, 'batch' | 'maskOf' | 'factsOf' | 'onDisposed'> {
  readonly expected: readonly string[] | null;
  readonly hash: Buffer | undefined;
}

function checkRow(row: Row, { batch, expected, hash, ...texts }: RowCheck, tell: Tell): void {
  const at = rowName(row);
  const hex = hash?.toString('hex') ?? '';
  if (expected && expected[row.leaf] !== hex) {
    const other = expected.indexOf(hex);
    if (other >= 0) tell('REORDERED', at, `it was recorded as row ${batch.orderNo}.${other}`);
    else tell('EDITED', at, 'it is not what was recorded');
    return;
  }
  if (row.recordedAt !== batch.recordedAt) tell('EDITED', at, 'it says another moment than its batch');
  if (row.kind === 'subject') checkTexts(row, texts, tell);
}

/** Whether what a row says was shown, and what it rests on, is there as it was hashed. */
function checkTexts(
  row: SubjectLine,
  { maskOf, factsOf, onDisposed }: Pick<RowCheck, 'maskOf' | 'factsOf' | 'onDisposed'>,
  tell: Tell,
): void {
  const at = rowName(row);
  // Without facts no epoch is under the hash.
  if (row.facts === null && row.epoch !== null) tell('EDITED', at, 'it has an epoch and no facts');
  const mask = maskOf(row.mask);
  if (mask === 'ALTERED') tell('EDITED', at, 'what it says was shown (its mask) was altered');
  if (mask === 'MISSING') tell('DELETED', at, 'what it says was shown (its mask) is not there');
  const facts = row.facts === null ? null : factsOf(row.facts);
  if (facts === 'MISSING') tell('DELETED', at, 'the facts that it rests on are not there');
  if (mask === 'DISPOSED' || facts === 'DISPOSED') onDisposed(at);
}

/** The sealed leaf hashes, where they prove themselves: their root is the batch's. */
function provenHashes({ root, leaves }: BatchLine, sealed: SealedLine | null): string[] | null {
  const hashes = sealed?.hashes?.match(/.{64}/g) ?? [];
  if (hashes.length !== leaves) return null;
  const proven = treeRoot(hashes.map((hash) => Buffer.from(hash, 'hex'))).toString('hex') === root;
  return proven ? hashes : null;
}

export function hashesOf(rows: readonly Row[]): Map<Row, Buffer> {
  const ids = new Map(
    rows.filter((row) => row.kind === 'operation').map((row) => [row.leaf, row.operationId]),
  );
  return new Map(
    rows.map((row) => {
      const id = row.kind === 'operation' ? row.operationId : (ids.get(row.operation) ?? '');
      return [row, hashLeaf(leafText(row, id))];
    }),
  );
}
