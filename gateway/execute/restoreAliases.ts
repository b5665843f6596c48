import type { SubgraphError } from './types.ts';

/** Gives the client's keys back to what was fetched under others, in place, everywhere in the merged answer. */
export function restoreAliases(data: unknown, aliases: ReadonlyMap<string, string>): void {
  restore(data, aliases, new Set());
}

export function restoreInPath(error: SubgraphError, aliases: ReadonlyMap<string, string>): SubgraphError {
  return {
    ...error,
    path: error.path.map((key) => (typeof key === 'string' ? (aliases.get(key) ?? key) : key)),
  };
}

function restore(value: unknown, aliases: ReadonlyMap<string, string>, seen: Set<object>): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  if (Array.isArray(value)) {
    for (const element of value) restore(element, aliases, seen);
    return;
  }
  const object = value as { [key: string]: unknown };
  for (const key of Object.keys(object)) {
    restore(object[key], aliases, seen);
    const given = aliases.get(key);
    if (given === undefined) continue;
    object[given] = object[key];
    delete object[key];
  }
}
