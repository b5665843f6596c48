import type { RequiredField, RequiredSelection } from '../plan/plannedOperation.ts';
import type { JsonObject } from './types.ts';

/**
 * Reads what a fetch requires from a target. null: a field is not there (its fetch failed or was not for this type),
 * so the target cannot be asked about. A null that is there travels as null.
 */
export function buildRepresentation(
  source: JsonObject,
  selections: readonly RequiredSelection[],
): JsonObject | null {
  const result: JsonObject = {};
  return readInto(result, source, selections) ? result : null;
}

function readInto(result: JsonObject, source: JsonObject, selections: readonly RequiredSelection[]): boolean {
  for (const selection of selections) {
    if (selection.kind === 'FIELD') {
      const key = selection.responseName;
      const value = Object.hasOwn(source, key) ? source[key] : undefined;
      if (value === undefined) return false;
      const read = selection.selections ? readComposite(selection, value) : value;
      if (read === undefined) return false;
      result[key] = read;
    } else if (selection.typeNames.has(source.__typename as string)) {
      const part: JsonObject = {};
      if (!readInto(part, source, selection.selections)) continue;
      join(result, part);
    }
  }
  return true;
}

/** undefined: a part of a key is missing. A missing part of anything else reads as null, as the planner expects. */
function readComposite(field: RequiredField, value: unknown): unknown {
  if (Array.isArray(value)) {
    const elements: unknown[] = [];
    for (const element of value) {
      const read = readComposite(field, element);
      if (read === undefined) return undefined;
      elements.push(read);
    }
    return elements;
  }
  if (typeof value !== 'object' || value === null) return null;
  return buildRepresentation(value as JsonObject, field.selections!) ?? (field.isKey ? undefined : null);
}

function join(result: JsonObject, part: JsonObject): void {
  for (const key of Object.keys(part)) {
    const standing = Object.hasOwn(result, key) ? result[key] : undefined;
    const value = part[key];
    if (isPlain(standing) && isPlain(value)) join(standing, value);
    else result[key] = value;
  }
}

function isPlain(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
