import type { JsonObject, ResponsePath, Target } from './types.ts';

/**
 * The objects that stand at a fetch's path (`@`: each element of the list here) in the merged answer, with their
 * places. Nulls, and places that are not there, have no target.
 */
export function flatten(data: JsonObject, path: readonly string[]): Target[] {
  const targets: Target[] = [];
  collect(data, path, 0, undefined, targets);
  return targets;
}

function collect(
  value: unknown,
  path: readonly string[],
  depth: number,
  place: ResponsePath | undefined,
  targets: Target[],
): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    const below = path[depth] === '@' ? depth + 1 : depth;
    for (let index = 0; index < value.length; index++) {
      collect(value[index], path, below, { previous: place, key: index }, targets);
    }
    return;
  }
  const key = path[depth];
  if (key === undefined) targets.push({ object: value as JsonObject, path: place });
  else if (Object.hasOwn(value, key)) {
    collect((value as JsonObject)[key], path, depth + 1, { previous: place, key }, targets);
  }
}
