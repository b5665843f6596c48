import { collectCheckpoint } from './collectCheckpoints.ts';
import { eachLeaf } from './eachLeaf.ts';
import { consistencyRanges, rootsOfRanges } from './paths.ts';
import type { ConsistencyProof } from './proof.ts';
import { Unusable } from './unusable.ts';

/**
 * Makes the proof that the checkpoint `to` covers all that `from` covers, unchanged and in the same order.
 * @throws Unusable CHECKPOINT_UNKNOWN and as `proveRow`.
 */
export async function proveConsistency(asked: {
  /** An export that goes back to `from`, or archives and then the export, in order. */
  readonly files: readonly string[];
  readonly checkpoints: readonly string[];
  readonly publicKey: string;
  readonly from: number;
  readonly to: number;
}): Promise<ConsistencyProof> {
  const { files, checkpoints, publicKey, from, to } = asked;
  const numbered = async (number: number) => {
    const found = await collectCheckpoint(
      checkpoints,
      publicKey,
      (checkpoint) => checkpoint.number === number,
    );
    if (found.checkpoint.number === number) return found;
    throw new Unusable('CHECKPOINT_UNKNOWN', `There is no checkpoint ${number}.`);
  };
  const [older, newer] = [await numbered(from), await numbered(to)];
  const { size } = newer.checkpoint;
  const roots = rootsOfRanges(consistencyRanges(older.checkpoint.size, size));
  await eachLeaf(files, size, roots);
  const path = roots.roots().map((root) => root.toString('hex'));
  return { proof: 'kinview-consistency/1', path, older: older.notes, newer: newer.notes };
}
