import { type FieldNode, getNamedType, Kind, print, type SelectionSetNode } from 'graphql';
import { fieldType } from './fieldType.ts';
import { findNeeds } from './findNeeds.ts';
import type { FetchPlan, RequiredSelection } from './plannedOperation.ts';
import { PlanRefused } from './planRefused.ts';
import type { SupergraphView } from './readSupergraph.ts';

/** By place of the answer and key: what is fetched there, as field name and arguments. */
type Written = Map<string, Set<string>>;

/**
 * Refuses a plan in which a key or a required input is read from a place where more than one thing is written, or
 * another than required. Requirements on one field with different arguments are planned so (the planner keeps the last
 * and forgets the others): a source would be sent the wrong value without a sign. Throws PlanRefused.
 */
export function refuseUnsound(view: SupergraphView, fetches: readonly FetchPlan[]): void {
  const written: Written = new Map();
  for (const fetch of fetches) {
    const root = view.schema.getRootType(fetch.operation.operation)?.name ?? '';
    const selection = fetch.kind === 'ROOT' ? fetch.operation.selectionSet : fetch.selection;
    noteWritten(view, fetch, written, selection, root, placeOf(fetch));
  }
  for (const fetch of fetches) {
    if (fetch.kind === 'ROOT') continue;
    for (const need of findNeeds(view, fetch.source, fetch.selection)) {
      checkRead(view, written, need.requires, need.typeName, placeOf(fetch));
    }
    for (const each of fetch.requires) checkKeys(view, written, each, placeOf(fetch));
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

/** What a field requires must be the one thing that is written there, arguments included. */
function checkRead(
  view: SupergraphView,
  written: Written,
  required: SelectionSetNode,
  typeName: string,
  place: string,
): void {
  for (const each of required.selections) {
    if (each.kind === Kind.INLINE_FRAGMENT) {
      checkRead(view, written, each.selectionSet, each.typeCondition?.name.value ?? typeName, place);
    } else if (each.kind === Kind.FIELD && each.name.value !== '__typename') {
      const at = `${place}.${each.name.value}`;
      demand(written.get(at), signOf(each), `${typeName}.${each.name.value}`);
      if (!each.selectionSet) continue;
      const type = fieldType(view.schema, typeName, each.name.value);
      checkRead(view, written, each.selectionSet, getNamedType(type).name, at + listMarks(String(type)));
    }
  }
}

/** The same for keys, whose fields take no arguments. */
function checkKeys(
  view: SupergraphView,
  written: Written,
  selection: RequiredSelection,
  place: string,
): void {
  if (selection.kind === 'FRAGMENT') {
    for (const each of selection.selections) checkKeys(view, written, each, place);
  } else if (selection.isKey && selection.name !== '__typename') {
    const at = `${place}.${selection.responseName}`;
    demand(written.get(at), `${selection.name}()`, `${selection.parentType}.${selection.name}`);
    if (!selection.selections) return;
    const below = at + listMarks(String(fieldType(view.schema, selection.parentType, selection.name)));
    for (const each of selection.selections) checkKeys(view, written, each, below);
  }
}

function demand(signs: ReadonlySet<string> | undefined, sign: string, coordinate: string): void {
  if (signs === undefined || (signs.size === 1 && signs.has(sign))) return;
  throw new PlanRefused('PLAN_UNSOUND', `${coordinate} would be read where something else is written`);
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
