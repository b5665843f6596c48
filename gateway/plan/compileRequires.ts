import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { getNamedType, Kind, type SelectionSetNode } from 'graphql';
import { fieldType } from './fieldType.ts';
import type { Need } from './findNeeds.ts';
import { placeBelow, placeOf } from './place.ts';
import type { Condition, RequiredSelection } from './plannedOperation.ts';
import type { SupergraphView } from './readSupergraph.ts';

interface Around {
  readonly source: string;
  readonly place: string;
  readonly parentType: string;
  /** What the source's keys select here. */
  readonly keys: readonly SelectionSetNode[];
  /** Set directly in an entity's fragment; further down, what is needed is decided there. */
  readonly needs: readonly Need[] | null;
}

/** The planner's `requires` with types, the reach of each fragment, and what of it is a key and what is carried. */
export function compileRequires(
  view: SupergraphView,
  at: { readonly source: string; readonly path: readonly string[] },
  selections: readonly QueryPlanSelectionNode[],
  needs: readonly Need[],
): readonly RequiredSelection[] {
  return selections.map((selection) => {
    const typeCondition = selection.kind === 'InlineFragment' ? (selection.typeCondition ?? '') : '';
    return compile(view, selection, {
      source: at.source,
      place: placeOf(at.path),
      parentType: typeCondition,
      keys: view.keysOf(at.source, typeCondition),
      needs,
    });
  });
}

function compile(view: SupergraphView, selection: QueryPlanSelectionNode, around: Around): RequiredSelection {
  if (selection.kind === 'InlineFragment') {
    const typeCondition = selection.typeCondition ?? around.parentType;
    const inside = { ...around, parentType: typeCondition };
    const selections = selection.selections.map((each) => compile(view, each, inside));
    const holdsKey = selections.some(isOrHoldsKey);
    return {
      kind: 'FRAGMENT',
      typeCondition,
      typeNames: view.typesWithin(typeCondition),
      holdsKey,
      selections,
    };
  }
  const { name } = selection;
  const { source, parentType } = around;
  const keys = fieldsOf(around.keys, name);
  const isKey = name === '__typename' || keys !== null;
  const responseName = selection.alias ?? name;
  const below = (): Around => {
    const type = fieldType(view, source, parentType, name);
    const place = placeBelow(around.place, responseName, type);
    return { source, place, parentType: getNamedType(type).name, keys: keys ?? [], needs: null };
  };
  return {
    kind: 'FIELD',
    name,
    responseName,
    place: placeBelow(around.place, responseName, null),
    parentType,
    isKey,
    neededWhen: isKey || !around.needs ? null : neededWhen(around.needs, name),
    selections: selection.selections?.map((each) => compile(view, each, below())) ?? null,
  };
}

function isOrHoldsKey(selection: RequiredSelection): boolean {
  return selection.kind === 'FRAGMENT'
    ? selection.holdsKey
    : selection.isKey && selection.name !== '__typename';
}

/** null when a field that is asked without condition needs it, or none is known to. */
function neededWhen(needs: readonly Need[], name: string): readonly (readonly Condition[])[] | null {
  const alternatives = needs
    .filter(({ requires }) => fieldsOf([requires], name) !== null)
    .map(({ when }) => when);
  return alternatives.length === 0 || alternatives.some((when) => when.length === 0) ? null : alternatives;
}

/** What the keys select below a field; null: no key holds it. */
function fieldsOf(keys: readonly SelectionSetNode[], name: string): SelectionSetNode[] | null {
  const found = keys.flatMap((key) =>
    key.selections.filter((each) => each.kind === Kind.FIELD && each.name.value === name),
  );
  if (found.length === 0) return null;
  return found.flatMap((each) => (each.kind === Kind.FIELD && each.selectionSet ? [each.selectionSet] : []));
}
