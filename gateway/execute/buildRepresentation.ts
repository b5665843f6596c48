import type { RequiredField, RequiredFragment, RequiredSelection } from '../plan/plannedOperation.ts';
import { isNeeded } from './isAsked.ts';
import type { JsonObject } from './types.ts';

/** The field that a target lacks, and what the object that lacks it is. */
export interface Lack {
  readonly field: RequiredField;
  readonly typeName: string | undefined;
}

/**
 * Reads what a fetch requires from a target. A null that is there travels as null. null: the fetch is not for this
 * object. A Lack: something it needs is not there, so the target cannot be asked about.
 */
export function buildRepresentation(
  source: JsonObject,
  requires: readonly RequiredSelection[],
  variables: JsonObject,
): { readonly representation: JsonObject } | Lack | null {
  if (!requires.some((each) => each.kind === 'FRAGMENT' && each.holdsKey && applies(each, source)))
    return null;
  const representation: JsonObject = {};
  const lack = readInto(representation, source, requires, variables);
  return lack ?? { representation };
}

function readInto(
  result: JsonObject,
  source: JsonObject,
  selections: readonly RequiredSelection[],
  variables: JsonObject,
): Lack | undefined {
  for (const selection of selections) {
    let lack: Lack | undefined;
    if (selection.kind === 'FIELD') {
      if (isNeeded(selection, variables)) lack = readField(result, source, selection, variables);
    } else if (applies(selection, source)) {
      const part: JsonObject = {};
      lack = readInto(part, source, selection.selections, variables);
      join(result, part);
    }
    if (lack) return lack;
  }
  return undefined;
}

function applies({ typeNames }: RequiredFragment, source: JsonObject): boolean {
  return typeNames.has(source.__typename as string);
}

function readField(
  result: JsonObject,
  source: JsonObject,
  field: RequiredField,
  variables: JsonObject,
): Lack | undefined {
  const key = field.responseName;
  const value = Object.hasOwn(source, key) ? source[key] : undefined;
  if (value === undefined) return { field, typeName: source.__typename as string | undefined };
  if (field.selections === null) {
    result[key] = value;
    return undefined;
  }
  const holder: { lack?: Lack } = {};
  result[key] = readComposite(field.selections, value, variables, holder);
  return holder.lack;
}

function readComposite(
  selections: readonly RequiredSelection[],
  value: unknown,
  variables: JsonObject,
  holder: { lack?: Lack },
): unknown {
  if (Array.isArray(value)) return value.map((each) => readComposite(selections, each, variables, holder));
  if (typeof value !== 'object' || value === null) return null;
  const part: JsonObject = {};
  const lack = readInto(part, value as JsonObject, selections, variables);
  if (lack) holder.lack = lack;
  return part;
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
