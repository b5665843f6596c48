import { Kind, type SelectionSetNode } from 'graphql';
import type { Echo, RequiredSelection } from './plannedOperation.ts';
import type { SupergraphView } from './readSupergraph.ts';

/** For each type that is asked, the scalar key fields of its representations that the source can give back. */
export function compileEchoes(
  view: SupergraphView,
  source: string,
  requires: readonly RequiredSelection[],
  selection: SelectionSetNode,
): readonly Echo[] {
  const sent = new Set(requires.flatMap(scalarKeys));
  return selection.selections.flatMap((fragment) => {
    if (fragment.kind !== Kind.INLINE_FRAGMENT || !fragment.typeCondition) return [];
    const typeCondition = fragment.typeCondition.name.value;
    const known = new Set(view.keysOf(source, typeCondition).flatMap(fieldNames));
    return [...sent]
      .filter((key) => known.has(key))
      .map((key) => ({ typeCondition, key, alias: `__key_${key}` }));
  });
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
