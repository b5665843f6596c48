import type { RequiredSelection } from '../plan/plannedOperation.ts';
import { toArray } from './responsePath.ts';
import type { SubgraphError, Target } from './types.ts';

/**
 * Whether an error stands at something that a fetch requires of a target. The null that it left there does not mean
 * that there is nothing, and must not go to another source as if it did.
 */
export function isSpoilt(
  errors: readonly SubgraphError[],
  { path: place }: Target,
  requires: readonly RequiredSelection[],
): boolean {
  const start = toArray(place);
  return errors.some(
    ({ path }) =>
      path.length > start.length &&
      start.every((key, index) => path[index] === key) &&
      reaches(requires, path, start.length),
  );
}

function reaches(
  requires: readonly RequiredSelection[],
  path: readonly (string | number)[],
  from: number,
): boolean {
  let at = from;
  while (typeof path[at] === 'number') at += 1;
  if (at >= path.length) return true;
  return requires.some((each) =>
    each.kind === 'FRAGMENT'
      ? reaches(each.selections, path, at)
      : each.responseName === path[at] &&
        (each.selections === null || reaches(each.selections, path, at + 1)),
  );
}
