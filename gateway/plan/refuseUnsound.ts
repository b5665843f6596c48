import { getNamedType, Kind, type SelectionSetNode } from 'graphql';
import { signOf } from './collectWritten.ts';
import { fieldType } from './fieldType.ts';
import { findNeeds } from './findNeeds.ts';
import { placeBelow, placeOf } from './place.ts';
import type { FetchPlan, PlannedOperation, RequiredSelection, Writing } from './plannedOperation.ts';
import { PlanRefused } from './planRefused.ts';
import type { SupergraphView } from './readSupergraph.ts';

type Written = PlannedOperation['written'];

/**
 * Refuses a plan in which a key or a required input is read from a place where more than one thing is written, or
 * another than required. Requirements on one field with different arguments are planned so (the planner keeps the last
 * and forgets the others): a source would be sent the wrong value without a sign. Throws PlanRefused.
 */
export function refuseUnsound(view: SupergraphView, fetches: readonly FetchPlan[], written: Written): void {
  for (const fetch of fetches) {
    if (fetch.kind === 'ROOT') continue;
    for (const need of findNeeds(view, fetch.source, fetch.selection)) {
      checkRead(view, fetch.source, written, need.requires, need.typeName, placeOf(fetch.path));
    }
    for (const each of fetch.requires) checkKeys(written, each);
  }
}

/** What a field requires must be the one thing that is written there, arguments included. */
function checkRead(
  view: SupergraphView,
  source: string,
  written: Written,
  required: SelectionSetNode,
  typeName: string,
  place: string,
): void {
  for (const each of required.selections) {
    if (each.kind === Kind.INLINE_FRAGMENT) {
      checkRead(view, source, written, each.selectionSet, each.typeCondition?.name.value ?? typeName, place);
    } else if (each.kind === Kind.FIELD && each.name.value !== '__typename') {
      const name = each.name.value;
      demand(written.get(placeBelow(place, name, null)), signOf(each), `${typeName}.${name}`);
      if (!each.selectionSet) continue;
      const type = fieldType(view, source, typeName, name);
      checkRead(
        view,
        source,
        written,
        each.selectionSet,
        getNamedType(type).name,
        placeBelow(place, name, type),
      );
    }
  }
}

/** The same for keys, whose fields take no arguments. */
function checkKeys(written: Written, selection: RequiredSelection): void {
  if (selection.kind === 'FRAGMENT') {
    for (const each of selection.selections) checkKeys(written, each);
  } else if (selection.isKey && selection.name !== '__typename') {
    demand(written.get(selection.place), `${selection.name}()`, `${selection.parentType}.${selection.name}`);
    for (const each of selection.selections ?? []) checkKeys(written, each);
  }
}

function demand(writings: readonly Writing[] | undefined, sign: string, coordinate: string): void {
  if (writings?.every((each) => each.sign === sign) ?? true) return;
  throw new PlanRefused('PLAN_UNSOUND', `${coordinate} would be read where something else is written`);
}
