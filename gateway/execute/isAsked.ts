import type {
  Condition,
  FetchPlan,
  PlannedOperation,
  RequiredField,
  RequiredSelection,
} from '../plan/plannedOperation.ts';
import type { JsonObject } from './types.ts';

/** An input of fields that are not asked this time does not travel, and need not be there. */
export function isNeeded({ neededWhen }: RequiredField, variables: JsonObject): boolean {
  return neededWhen === null || neededWhen.some((when) => holds(when, variables));
}

/**
 * Whether any fetch was to bring a required field to an object of this type (undefined: any) with these variables. A
 * field that `@skip` or `@include` leaves out is not missing: then what depends on it was left out as well.
 */
export function isAsked(
  planned: PlannedOperation,
  field: RequiredField,
  typeName: string | undefined,
  variables: JsonObject,
): boolean {
  const writings = planned.written.get(field.place);
  if (!writings) return true;
  return writings.some(
    ({ fetch, typeNames, when }) =>
      (typeName === undefined || typeNames.has(typeName)) &&
      holds(when, variables) &&
      !isIdle(planned, planned.fetches[fetch]!, variables),
  );
}

/** Whether a fetch has nobody to ask about, because its own inputs are not asked. */
function isIdle(planned: PlannedOperation, fetch: FetchPlan, variables: JsonObject): boolean {
  if (fetch.kind === 'ROOT') return false;
  return fetch.requires.every((fragment) => {
    const typeName = fragment.kind === 'FRAGMENT' ? fragment.typeCondition : undefined;
    return fieldsOf(fragment).some(
      (field) => isNeeded(field, variables) && !isAsked(planned, field, typeName, variables),
    );
  });
}

function fieldsOf(selection: RequiredSelection): readonly RequiredField[] {
  return selection.kind === 'FIELD' ? [selection] : selection.selections.flatMap(fieldsOf);
}

function holds(when: readonly Condition[], variables: JsonObject): boolean {
  return when.every(({ variable, value }) => variables[variable] === value);
}
