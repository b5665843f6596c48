import { commit } from '../../../subgraphs/kit/commit/commitment.ts';
import { proveValue } from '../../../subgraphs/kit/commit/proveValue.ts';
import { dayLeafOf, leafOf } from '../../../subgraphs/kit/commit/readDay.ts';
import { treeRoot } from '../../../subgraphs/kit/commit/tree.ts';

/** What an agency could hand over that commits to a value for each of these names of a field, in one operation. */
export function forgedDay(
  key: Uint8Array,
  { day, operation, person }: { readonly day: string; readonly operation: string; readonly person: string },
  names: readonly string[],
) {
  const parts = names.map((field) => ({ operation, person, field }));
  const commitments = parts.map((part) => commit(key, part, `As ${part.field}`));
  const days = commitments.map(dayLeafOf);
  const leaves = days.map(leafOf);
  const root = treeRoot(leaves).toString('hex');
  const committed = { day, commitments, leaves, root };
  return {
    root,
    leaves: days,
    proofs: parts.map((part) => proveValue(key, committed, part, `As ${part.field}`)!),
  };
}
