import { type DocumentNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import type { Alias, AliasTree } from './plannedOperation.ts';

/** Where the fields with keys of their own stand in an operation of that document; undefined: nowhere. */
export function placeAliases(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  aliases: ReadonlyMap<string, Alias>,
): AliasTree | undefined {
  return aliases.size > 0 ? place([operation.selectionSet]) : undefined;

  function place(sets: readonly SelectionSetNode[]): AliasTree | undefined {
    const fields = new Map<string, SelectionSetNode[]>();
    for (const set of sets) collect(set, fields);
    const here = [...fields.keys()].flatMap((key) => aliases.get(key) ?? []);
    const below = new Map<string, AliasTree>();
    for (const [key, inner] of fields) {
      const tree = inner.length > 0 ? place(inner) : undefined;
      if (tree) below.set(key, tree);
    }
    return here.length + below.size > 0 ? { aliases: here, below } : undefined;
  }

  function collect(set: SelectionSetNode, fields: Map<string, SelectionSetNode[]>): void {
    for (const each of set.selections) {
      if (each.kind === Kind.FIELD) {
        const key = each.alias?.value ?? each.name.value;
        fields.set(key, [...(fields.get(key) ?? []), ...(each.selectionSet ? [each.selectionSet] : [])]);
      } else if (each.kind === Kind.INLINE_FRAGMENT) collect(each.selectionSet, fields);
      else collect(fragmentNamed(each.name.value), fields);
    }
  }

  function fragmentNamed(name: string): SelectionSetNode {
    for (const each of document.definitions) {
      if (each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === name) return each.selectionSet;
    }
    return { kind: Kind.SELECTION_SET, selections: [] };
  }
}
