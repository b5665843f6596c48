import type { JsonObject } from './types.ts';

/**
 * Merges what a source answered (and `conformsTo` passed) into a target, by reference where nothing stands yet.
 * A null never replaces a value that another source gave. false: two sources gave different lists or kinds of value
 * for one key; what stood first stays. A source that knows an object only as an interface (an interface object) says so
 * in `__typename`, and never takes away what it really is.
 */
export function mergeAnswer(
  target: JsonObject,
  answer: JsonObject,
  abstractTypes: ReadonlySet<string>,
): boolean {
  let agreed = true;
  for (const key in answer) {
    const value = answer[key];
    if (value === undefined) continue;
    const standing = Object.hasOwn(target, key) ? target[key] : undefined;
    if (standing === undefined || standing === null) target[key] = value;
    else if (value === null || standing === value) continue;
    else if (typeof standing === 'object' || typeof value === 'object')
      agreed = mergeValues(standing, value, abstractTypes) && agreed;
    else if (key !== '__typename' || !abstractTypes.has(value as string)) target[key] = value;
  }
  return agreed;
}

function mergeValues(standing: unknown, value: unknown, abstractTypes: ReadonlySet<string>): boolean {
  if (typeof standing !== 'object' || typeof value !== 'object' || standing === null || value === null)
    return false;
  if (!Array.isArray(standing))
    return !Array.isArray(value) && mergeAnswer(standing as JsonObject, value as JsonObject, abstractTypes);
  return Array.isArray(value) && mergeLists(standing, value, abstractTypes);
}

function mergeLists(standing: unknown[], value: unknown[], abstractTypes: ReadonlySet<string>): boolean {
  if (standing.length !== value.length) return false;
  let agreed = true;
  for (let index = 0; index < value.length; index++) {
    const element = standing[index];
    const other = value[index];
    if (element === null || element === undefined) standing[index] = other;
    else if (typeof other === 'object' && other !== null)
      agreed = mergeValues(element, other, abstractTypes) && agreed;
    else if (other !== null) standing[index] = other;
  }
  return agreed;
}
