import type { ObjectShape } from '../plan/plannedOperation.ts';

/**
 * Whether a source's answer holds what was asked and nothing else: no key that was not asked for (`__proto__` is one),
 * objects and lists where they belong, and every field that was asked for without condition. Nulls may stand anywhere.
 */
export function conformsTo(shape: ObjectShape, value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  let found = 0;
  let at = 0;
  for (const key in value) {
    const field = shape.keys[at] === key ? shape.shapes[at] : shape.fields.get(key);
    at += 1;
    if (field === undefined) return false;
    if (field.always) found += 1;
    if (field.object !== null) {
      const child = (value as Record<string, unknown>)[key];
      if (child !== null && !conformsWithin(field.object, field.lists, child)) return false;
    }
  }
  return found === shape.required;
}

function conformsWithin(shape: ObjectShape, lists: number, value: unknown): boolean {
  if (lists === 0) return conformsTo(shape, value);
  if (!Array.isArray(value)) return false;
  for (const element of value)
    if (element !== null && !conformsWithin(shape, lists - 1, element)) return false;
  return true;
}
