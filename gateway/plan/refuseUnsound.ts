import { type FieldNode, getNamedType, Kind, print, type SelectionSetNode } from 'graphql';
import { fieldType } from './fieldType.ts';
import type { FetchPlan, RequiredSelection } from './plannedOperation.ts';
import { PlanRefused } from './planRefused.ts';
import type { SupergraphView } from './readSupergraph.ts';

/** By place of the answer and key: what is fetched there, as field name and arguments. */
type Written = Map<string, Set<string>>;

/**
 * Refuses a plan in which a key or a required input is read from a place where more than one thing is written, or
 * another field is: two requirements on one field with different arguments are planned so, and the source would be
 * sent the wrong value without a sign. Throws PlanRefused.
 */
export function refuseUnsound(view: SupergraphView, fetches: readonly FetchPlan[]): void {
  const written: Written = new Map();
  for (const fetch of fetches) {
    const root = view.schema.getRootType(fetch.operation.operation)?.name ?? '';
    const selection = fetch.kind === 'ROOT' ? fetch.operation.selectionSet : fetch.selection;
    noteWritten(view, fetch, written, selection, root, placeOf(fetch));
  }
  for (const fetch of fetches) {
    if (fetch.kind === 'ENTITIES')
      for (const each of fetch.requires) checkRead(view, written, each, placeOf(fetch));
  }
}

function noteWritten(
  view: SupergraphView,
  fetch: FetchPlan,
  written: Written,
  selection: SelectionSetNode,
  typeName: string,
  place: string,
): void {
  for (const each of selection.selections) {
    if (each.kind === Kind.INLINE_FRAGMENT) {
      noteWritten(view, fetch, written, each.selectionSet, each.typeCondition?.name.value ?? typeName, place);
    } else if (each.kind === Kind.FIELD && each.name.value !== '__typename') {
      const asked = each.alias?.value ?? each.name.value;
      const at = `${place}.${fetch.renames?.get(asked) ?? asked}`;
      written.set(at, (written.get(at) ?? new Set()).add(signOf(each)));
      if (!each.selectionSet) continue;
      const type = fieldType(view.schema, typeName, each.name.value);
      noteWritten(
        view,
        fetch,
        written,
        each.selectionSet,
        getNamedType(type).name,
        at + listMarks(String(type)),
      );
    }
  }
}

function checkRead(
  view: SupergraphView,
  written: Written,
  selection: RequiredSelection,
  place: string,
): void {
  if (selection.kind === 'FRAGMENT') {
    for (const each of selection.selections) checkRead(view, written, each, place);
    return;
  }
  if (selection.name === '__typename') return;
  const at = `${place}.${selection.responseName}`;
  const signs = written.get(at) ?? new Set();
  const [sign] = signs;
  if (signs.size > 1 || (sign !== undefined && sign.slice(0, sign.indexOf('(')) !== selection.name)) {
    const coordinate = `${selection.parentType}.${selection.name}`;
    throw new PlanRefused('PLAN_UNSOUND', `${coordinate} would be read where more than one value is written`);
  }
  if (!selection.selections) return;
  const below = at + listMarks(String(fieldType(view.schema, selection.parentType, selection.name)));
  for (const each of selection.selections) checkRead(view, written, each, below);
}

function placeOf(fetch: FetchPlan): string {
  return fetch.path.map((step) => `.${step}`).join('');
}

function signOf(field: FieldNode): string {
  return `${field.name.value}(${(field.arguments ?? []).map(print).sort().join()})`;
}

/** `.@` for each list in a type's text. */
function listMarks(type: string): string {
  return '.@'.repeat(type.split('[').length - 1);
}
