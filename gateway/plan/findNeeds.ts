import { Kind, type SelectionSetNode } from 'graphql';
import { conditionsOf } from './conditionsOf.ts';
import type { Condition } from './plannedOperation.ts';
import type { SupergraphView } from './readSupergraph.ts';

/** One field of an entity fetch that requires something, and the conditions under which it is asked at all. */
export interface Need {
  readonly typeName: string;
  readonly requires: SelectionSetNode;
  readonly when: readonly Condition[];
}

/** Everything that the fields of an entity selection require, field by field. */
export function findNeeds(
  view: SupergraphView,
  source: string,
  selection: SelectionSetNode,
): readonly Need[] {
  const needs: Need[] = [];
  collect(selection, '', []);
  return needs;

  function collect(set: SelectionSetNode, typeName: string, around: readonly Condition[]): void {
    for (const each of set.selections) {
      if (each.kind === Kind.FRAGMENT_SPREAD) continue;
      const when = [...around, ...conditionsOf(each.directives)];
      if (each.kind === Kind.INLINE_FRAGMENT) {
        collect(each.selectionSet, each.typeCondition?.name.value ?? typeName, when);
        continue;
      }
      const requires = view.requirements.of(source, typeName, each.name.value);
      if (requires) needs.push({ typeName, requires, when });
    }
  }
}
