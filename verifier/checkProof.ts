import { headOf } from './checkChain.ts';
import { isLine } from './checkForm.ts';
import { isConsistent, rootByInclusion } from './followPath.ts';
import { leafOf } from './growLog.ts';
import { leafText } from './leafText.ts';
import type { OperationLine, SubjectLine } from './lines.ts';
import { hashLeaf, sha256 } from './merkle.ts';
import { readVerifierKey, textOf } from './note.ts';
import { parseExactly } from './parseExactly.ts';
import type { ConsistencyProof, RowProof } from './proof.ts';
import { type CheckpointText, readCheckpoint } from './readCheckpoint.ts';

/** What a proof proves; or the one step of it that does not hold. */
export type Checked =
  | { readonly holds: true; readonly checkpoint: CheckpointText; readonly proof: RowProof | ConsistencyProof }
  | { readonly holds: false; readonly says: string };

/** Checks a proof with the public key and nothing else. `json`: the file's text. */
export function checkProof(json: string, publicKey: string): Checked {
  let proof: RowProof | ConsistencyProof;
  try {
    proof = parseExactly(json.trimEnd()) as RowProof | ConsistencyProof;
    if (proof.proof === 'kinview-row/1') return checkRowProof(proof, publicKey);
    if (proof.proof === 'kinview-consistency/1') return checkConsistencyProof(proof, publicKey);
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
  }
  return no('the file is no proof of this ledger');
}

function checkRowProof(proof: RowProof, publicKey: string): Checked {
  const { operation, subject, mask, batch, log } = proof;
  if (!isForm(proof)) return no('the file is no proof of this ledger');
  const checkpoint = vouched(proof.checkpoints, publicKey);
  if (!checkpoint) return no('the checkpoint is not signed by this key');
  if (!proves(batch, operation, operation.operationId, proof.operationPath))
    return no('the operation is not in its batch');
  if (subject) {
    if (
      !proves(batch, subject, operation.operationId, proof.subjectPath) ||
      subject.operation !== operation.leaf
    )
      return no('the row is not in its batch');
    if (mask !== null && sha256(mask).toString('hex') !== subject.mask)
      return no('what was shown is not what the row says');
  } else if (mask !== null || proof.subjectPath.length > 0) {
    return no('it says what was shown, and of nobody');
  }
  if (headOf(batch) !== batch.head) return no('the batch is not the one of this moment and order number');
  const { chain, position, orderNo, head } = batch;
  const leaf = leafOf({ chain, position, orderNo, head });
  const root = rootByInclusion(log.leaf, log.size, leaf, bytes(log.path));
  if (log.size !== checkpoint.size || !root?.equals(checkpoint.root))
    return no('the batch is not under the checkpoint');
  return { holds: true, checkpoint, proof };
}

/** Nothing lies beside what is proven that could be taken for it. */
function isForm(proof: RowProof): boolean {
  const { operation, subject, batch, log } = proof;
  const isOf = (line: unknown, kind: string) => isLine(line) && line.kind === kind;
  const isLog = Object.keys(log).join() === 'leaf,size,path' && Number.isSafeInteger(log.leaf);
  const isWhole = Object.keys(proof).every((name) => (parts as readonly string[]).includes(name));
  const isRow = isOf(operation, 'operation') && (subject === null || isOf(subject, 'subject'));
  return isWhole && isRow && isOf(batch, 'batch') && isLog;
}

const parts = [
  'proof',
  'operation',
  'subject',
  'mask',
  'batch',
  'operationPath',
  'subjectPath',
  'log',
  'checkpoints',
] as const satisfies readonly (keyof RowProof)[];

/** The row is of this batch, at its leaf, and was recorded when the batch was. */
function proves(
  { orderNo, leaves, root, recordedAt }: RowProof['batch'],
  row: OperationLine | SubjectLine,
  operationId: string,
  path: readonly string[],
): boolean {
  if (row.orderNo !== orderNo || row.recordedAt !== recordedAt) return false;
  const found = rootByInclusion(row.leaf, leaves, hashLeaf(leafText(row, operationId)), bytes(path));
  return found?.toString('hex') === root;
}

function checkConsistencyProof(proof: ConsistencyProof, publicKey: string): Checked {
  const older = vouched(proof.older, publicKey);
  const newer = vouched(proof.newer, publicKey);
  if (!older || !newer) return no('a checkpoint is not signed by this key');
  if (!isConsistent(older, newer, bytes(proof.path)))
    return no('the newer checkpoint does not cover what the older one covers');
  return { holds: true, checkpoint: newer, proof };
}

/** The last of these notes, where each key from the first on endorsed the next. */
function vouched(notes: readonly string[], publicKey: string): CheckpointText | null {
  let key = readVerifierKey(publicKey);
  let found: CheckpointText | null = null;
  for (const note of notes) {
    const text = textOf(note, key);
    found = text === null ? null : readCheckpoint(text);
    if (!found) return null;
    if (found.nextKey) key = readVerifierKey(found.nextKey);
  }
  return found;
}

/** @throws TypeError for what is no hash: beside one, anything could be read. */
const bytes = (path: readonly string[]): Buffer[] =>
  path.map((hash) => {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new TypeError('a path is of hashes');
    return Buffer.from(hash, 'hex');
  });
const no = (says: string): Checked => ({ holds: false, says });
