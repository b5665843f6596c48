import type { JsonObject } from './types.ts';

/** Lays what was withheld under a target, only where nothing stands; an object goes into each element of a list. */
export function laySkeleton(target: JsonObject, skeleton: JsonObject): void {
  for (const key of Object.keys(skeleton)) {
    const value = skeleton[key];
    const standing = Object.hasOwn(target, key) ? target[key] : undefined;
    if (standing === undefined) target[key] = copy(value);
    else if (isObject(standing) && isObject(value)) layInto(standing, value);
  }
}

function layInto(standing: object, skeleton: JsonObject): void {
  if (!Array.isArray(standing)) laySkeleton(standing as JsonObject, skeleton);
  else for (const element of standing) if (isObject(element)) layInto(element, skeleton);
}

function copy(value: unknown): unknown {
  if (!isObject(value)) return value;
  const result: JsonObject = {};
  laySkeleton(result, value);
  return result;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null;
}
