import type { AliasTree } from '../plan/plannedOperation.ts';
import { mergeAnswer } from './mergeAnswer.ts';
import type { JsonObject, SubgraphError } from './types.ts';

/**
 * Gives the client's keys back to what was fetched under others, in place. Where nothing was fetched nothing is left
 * under the client's key either: what stands there is a key or an input of the plan's, and another field.
 */
export function restoreAliases(value: unknown, tree: AliasTree, abstractTypes: ReadonlySet<string>): void {
  restore(value, tree, abstractTypes, new Set());
}

export function restoreInPath(error: SubgraphError, tree: AliasTree): SubgraphError {
  let at: AliasTree | undefined = tree;
  const path = error.path.map((key) => {
    if (typeof key !== 'string') return key;
    const alias = at?.aliases.find(({ instead }) => instead === key);
    at = at?.below.get(key);
    return alias?.key ?? key;
  });
  return { ...error, path };
}

/** An object that stands in several places came from one fetch for all of them, so it is asked the same in each. */
function restore(
  value: unknown,
  tree: AliasTree,
  abstractTypes: ReadonlySet<string>,
  seen: Set<object>,
): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  if (Array.isArray(value)) {
    for (const element of value) restore(element, tree, abstractTypes, seen);
    return;
  }
  const object = value as JsonObject;
  for (const [key, below] of tree.below) {
    if (Object.hasOwn(object, key)) restore(object[key], below, abstractTypes, seen);
  }
  const restored: JsonObject = {};
  for (const { instead, key, typeNames } of tree.aliases) {
    if (typeof object.__typename === 'string' && !typeNames.has(object.__typename)) continue;
    delete object[key];
    if (Object.hasOwn(object, instead)) mergeAnswer(restored, { [key]: object[instead] }, abstractTypes);
  }
  Object.assign(object, restored);
}
