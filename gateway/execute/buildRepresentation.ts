import type { RequiredField, RequiredSelection } from '../plan/plannedOperation.ts';
import type { JsonObject } from './types.ts';

/**
 * Reads what a fetch requires from a target. null: something it needs is not there (the fetch that should have brought
 * it failed), so the target cannot be asked about. A null that is there travels as null. Without `__typename` in the
 * result, the fetch is not for this type.
 */
export function buildRepresentation(
  source: JsonObject,
  selections: readonly RequiredSelection[],
  variables: JsonObject,
): JsonObject | null {
  const result: JsonObject = {};
  return readInto(result, source, selections, variables) ? result : null;
}

function readInto(
  result: JsonObject,
  source: JsonObject,
  selections: readonly RequiredSelection[],
  variables: JsonObject,
): boolean {
  for (const selection of selections) {
    if (selection.kind === 'FRAGMENT') {
      if (!selection.typeNames.has(source.__typename as string)) continue;
      const part: JsonObject = {};
      if (!readInto(part, source, selection.selections, variables)) return false;
      join(result, part);
    } else if (isNeeded(selection, variables)) {
      const key = selection.responseName;
      const value = Object.hasOwn(source, key) ? source[key] : undefined;
      if (value === undefined) return false;
      const read = selection.selections ? readComposite(selection, value, variables) : value;
      if (read === undefined) return false;
      result[key] = read;
    }
  }
  return true;
}

/** An input of fields that are not asked this time does not travel, and need not be there. */
function isNeeded({ neededWhen }: RequiredField, variables: JsonObject): boolean {
  return (
    neededWhen === null ||
    neededWhen.some((when) => when.every(({ variable, value }) => variables[variable] === value))
  );
}

/** undefined: a part is missing. */
function readComposite(field: RequiredField, value: unknown, variables: JsonObject): unknown {
  if (Array.isArray(value)) {
    const elements: unknown[] = [];
    for (const element of value) {
      const read = readComposite(field, element, variables);
      if (read === undefined) return undefined;
      elements.push(read);
    }
    return elements;
  }
  if (typeof value !== 'object' || value === null) return null;
  return buildRepresentation(value as JsonObject, field.selections!, variables) ?? undefined;
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
