import { Kind, parse, type SelectionSetNode } from 'graphql';
import type { Declared, DeclaredField } from './readDeclared.ts';
import { directive, fieldsOf } from './vocabulary.ts';

/** One value that a field set names: the fields from where the set applies down to it. */
export type Selected = readonly DeclaredField[];

/** What `@requires(fields:)` or `@provides(fields:)` on the fields of a subgraph name, value by value. */
export function* selectedBy(
  declared: Declared,
  directiveName: 'requires' | 'provides',
): Generator<{ readonly by: DeclaredField; readonly selected: Selected }> {
  for (const { type, field } of fieldsOf(declared)) {
    const fields = directive(field, directiveName)?.args.fields;
    if (typeof fields !== 'string') continue;
    const definition = parse(`{${fields}}`, { noLocation: true }).definitions[0];
    if (definition?.kind !== Kind.OPERATION_DEFINITION) continue;
    const start = directiveName === 'requires' ? type.name : field.type;
    for (const selected of values(declared, start, definition.selectionSet, []))
      yield { by: field, selected };
  }
}

function* values(
  declared: Declared,
  typeName: string,
  set: SelectionSetNode,
  above: Selected,
): Generator<Selected> {
  for (const selection of set.selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const narrowed = selection.typeCondition?.name.value ?? typeName;
      yield* values(declared, narrowed, selection.selectionSet, above);
    } else if (selection.kind === Kind.FIELD) {
      const field = declared.types.get(typeName)?.fields.find((one) => one.name === selection.name.value);
      if (field === undefined) continue;
      const path = [...above, field];
      if (selection.selectionSet === undefined) yield path;
      else yield* values(declared, field.type, selection.selectionSet, path);
    }
  }
}
