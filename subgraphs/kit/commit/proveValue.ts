import { type AnsweredPart, commitmentOf, entryKeyOf } from './commitment.ts';
import { type CommittedDay, type DayLeaf, dayLeafOf, leafOf } from './readDay.ts';
import { pathOf, rootByPath, treeRoot } from './tree.ts';

/** Shows that a value is what an agency answered: opens one commitment, and leads to the day's root. */
export interface ValueProof extends AnsweredPart, Opening {
  readonly value: unknown;
  readonly day: string;
  readonly index: number;
  readonly size: number;
  /** Hex, from the leaf up. */
  readonly path: readonly string[];
  /** The same value, where the operation asked for the part more than once. */
  readonly again: readonly Opening[];
}

interface Opening {
  /** Of this commitment alone, hex. */
  readonly entryKey: string;
  readonly commitment: string;
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
  const found = commitments.flatMap((one, index) => {
    const isPart = one.operation === part.operation && one.person === part.person && one.field === part.field;
    const entryKey = isPart ? entryKeyOf(key, one.nonce) : '';
    const isValue = isPart && commitmentOf(entryKey, part, value) === one.commitment;
    return isValue ? [{ index, entryKey, commitment: one.commitment }] : [];
  });
  const [first, ...others] = found;
  if (!first) return null;
  const path = pathOf(leaves, first.index).map((node) => node.toString('hex'));
  const again = others.map(({ entryKey, commitment }) => ({ entryKey, commitment }));
  return { ...part, value, day, ...first, size: leaves.length, path, again };
}

/** Whether a proof leads from its value to the root that the ledger holds for the day. Needs nothing of the agency. */
export function checkValue(proof: ValueProof, root: string): boolean {
  const { index, size, path } = proof;
  if (![proof, ...proof.again].every((one) => opens(proof, one))) return false;
  if (!path.every((node) => /^[0-9a-f]{64}$/.test(node))) return false;
  const nodes = path.map((node) => Buffer.from(node, 'hex'));
  return rootByPath(leafOf(dayLeafOf(proof)), index, size, nodes)?.toString('hex') === root;
}

/**
 * Whether the day's leaves, all of them, hold no commitment to this field, with whatever arguments, but those that the proof
 * opens; null: they are not the leaves of this root.
 */
export function isOnlyValue(proof: ValueProof, root: string, leaves: readonly DayLeaf[]): boolean | null {
  if (treeRoot(leaves.map(leafOf)).toString('hex') !== root) return null;
  const { part } = dayLeafOf(proof);
  const opened = new Set([proof, ...proof.again].map(({ commitment }) => commitment));
  return leaves.every((leaf) => leaf.part !== part || opened.has(leaf.commitment));
}

function opens({ operation, person, field, value }: ValueProof, { entryKey, commitment }: Opening): boolean {
  const isKey = /^[0-9a-f]{64}$/.test(entryKey);
  return isKey && commitmentOf(entryKey, { operation, person, field }, value) === commitment;
}
