import { type AnsweredPart, commitmentOf, entryKeyOf } from './commitment.ts';
import { type CommittedDay, leafOf } from './readDay.ts';
import { pathOf, rootByPath } from './tree.ts';

/** Shows that a value is what an agency answered: opens one commitment, and leads to the day's root. */
export interface ValueProof extends AnsweredPart {
  readonly value: unknown;
  readonly day: string;
  /** Of this commitment alone, hex. */
  readonly entryKey: string;
  readonly commitment: string;
  readonly index: number;
  readonly size: number;
  /** Hex, from the leaf up. */
  readonly path: readonly string[];
}

/**
 * Proves what was answered, with the agency's key; null: this is not what was answered, in whatever commitment of the
 * day to this part.
 */
export function proveValue(
  key: Uint8Array,
  { day, commitments, leaves }: CommittedDay,
  part: AnsweredPart,
  value: unknown,
): ValueProof | null {
  const index = commitments.findIndex(
    (one) =>
      one.operation === part.operation &&
      one.person === part.person &&
      one.field === part.field &&
      commitmentOf(entryKeyOf(key, one.nonce), part, value) === one.commitment,
  );
  if (index < 0) return null;
  const { nonce, commitment } = commitments[index]!;
  const path = pathOf(leaves, index).map((node) => node.toString('hex'));
  const entryKey = entryKeyOf(key, nonce);
  return { ...part, value, day, entryKey, commitment, index, size: leaves.length, path };
}

/** Whether a proof leads from its value to the root that the ledger holds for the day. Needs nothing of the agency. */
export function checkValue(proof: ValueProof, root: string): boolean {
  const { operation, person, field, value, entryKey, commitment, index, size, path } = proof;
  const part = { operation, person, field };
  if (commitmentOf(entryKey, part, value) !== commitment) return false;
  const nodes = path.map((node) => Buffer.from(node, 'hex'));
  return rootByPath(leafOf({ ...part, commitment }), index, size, nodes)?.toString('hex') === root;
}
