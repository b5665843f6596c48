import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import {
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { RequiredSelection } from './plannedOperation.ts';
import type { SupergraphView } from './readSupergraph.ts';

/** The planner's `requires` with types, the reach of each fragment, and what of it is a key and what is carried. */
export function compileRequires(
  view: SupergraphView,
  source: string,
  selections: readonly QueryPlanSelectionNode[],
): readonly RequiredSelection[] {
  return selections.map((selection) => compile(view, source, selection, '', []));
}

function compile(
  view: SupergraphView,
  source: string,
  selection: QueryPlanSelectionNode,
  parentType: string,
  keys: readonly SelectionSetNode[],
): RequiredSelection {
  if (selection.kind === 'InlineFragment') {
    const typeCondition = selection.typeCondition ?? parentType;
    const known = parentType === '' ? view.keysOf(source, typeCondition) : keys;
    return {
      kind: 'FRAGMENT',
      typeCondition,
      typeNames: view.typesWithin(typeCondition),
      selections: selection.selections.map((each) => compile(view, source, each, typeCondition, known)),
    };
  }
  const below = fieldsOf(keys, selection.name);
  const type = fieldType(view.schema, parentType, selection.name);
  return {
    kind: 'FIELD',
    name: selection.name,
    responseName: selection.alias ?? selection.name,
    parentType,
    isKey: selection.name === '__typename' || below !== null,
    selections: selection.selections?.map((each) => compile(view, source, each, type, below ?? [])) ?? null,
  };
}

/** What the keys select below a field; null: no key holds it. */
function fieldsOf(keys: readonly SelectionSetNode[], name: string): SelectionSetNode[] | null {
  const found = keys.flatMap((key) =>
    key.selections.filter((each) => each.kind === Kind.FIELD && each.name.value === name),
  );
  if (found.length === 0) return null;
  return found.flatMap((each) => (each.kind === Kind.FIELD && each.selectionSet ? [each.selectionSet] : []));
}

function fieldType(schema: GraphQLSchema, parentType: string, name: string): string {
  const parent = schema.getType(parentType);
  const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
  return field ? getNamedType(field.type).name : '';
}
