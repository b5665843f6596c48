import type { Alias } from '../plan/plannedOperation.ts';
import { mergeAnswer } from './mergeAnswer.ts';
import type { JsonObject, SubgraphError } from './types.ts';

type Aliases = ReadonlyMap<string, Alias>;

/** Gives the client's keys back to what was fetched under others, in place, everywhere in the merged answer. */
export function restoreAliases(data: unknown, aliases: Aliases, abstractTypes: ReadonlySet<string>): void {
  restore(data, aliases, abstractTypes, new Set());
}

export function restoreInPath(error: SubgraphError, aliases: Aliases): SubgraphError {
  const restored = (key: string | number) => (typeof key === 'string' ? (aliases.get(key)?.key ?? key) : key);
  return { ...error, path: error.path.map(restored) };
}

function restore(
  value: unknown,
  aliases: Aliases,
  abstractTypes: ReadonlySet<string>,
  seen: Set<object>,
): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  if (Array.isArray(value)) {
    for (const element of value) restore(element, aliases, abstractTypes, seen);
    return;
  }
  const object = value as JsonObject;
  const restored: JsonObject = {};
  for (const key of Object.keys(object)) {
    restore(object[key], aliases, abstractTypes, seen);
    const alias = aliases.get(key);
    if (!alias) continue;
    if (isMeantFor(alias, object)) mergeAnswer(restored, { [alias.key]: object[key] }, abstractTypes);
    delete object[key];
  }
  Object.assign(object, restored);
}

/** An interface object's source answers for every type what the client asked of one. */
function isMeantFor({ typeNames }: Alias, { __typename: typeName }: JsonObject): boolean {
  return typeof typeName !== 'string' || typeNames.has(typeName);
}
