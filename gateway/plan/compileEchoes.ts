import { Kind, type SelectionNode, type SelectionSetNode } from 'graphql';
import type { Echo, RequiredSelection } from './plannedOperation.ts';
import type { SupergraphView } from './readSupergraph.ts';

/** For each type that is asked, the scalar key fields of its representations that the source can give back. */
export function compileEchoes(
  view: SupergraphView,
  source: string,
  requires: readonly RequiredSelection[],
  selection: SelectionSetNode,
): readonly Echo[] {
  const sent = [...new Set(requires.flatMap(scalarKeys))];
  const asked = new Set(selection.selections.flatMap(typeConditionOf));
  return [...asked].flatMap((typeCondition) => {
    const known = new Set(view.keysOf(source, typeCondition).flatMap(fieldNames));
    const keys = sent.filter((key) => known.has(key) && !view.isExternal(source, typeCondition, key));
    return keys.map((key) => ({ typeCondition, key, alias: `__key_${key}` }));
  });
}

function typeConditionOf(selection: SelectionNode): string[] {
  return selection.kind === Kind.INLINE_FRAGMENT && selection.typeCondition
    ? [selection.typeCondition.name.value]
    : [];
}

function scalarKeys(selection: RequiredSelection): string[] {
  if (selection.kind === 'FRAGMENT') return selection.selections.flatMap(scalarKeys);
  return selection.isKey && !selection.selections && selection.name !== '__typename'
    ? [selection.responseName]
    : [];
}

function fieldNames(key: SelectionSetNode): string[] {
  return key.selections.flatMap((each) => (each.kind === Kind.FIELD ? [each.name.value] : []));
}
