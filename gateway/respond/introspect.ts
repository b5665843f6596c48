import {
  executeSync,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import type { Prepared } from '../prepare/prepare.ts';

const none = Object.freeze({});

/**
 * The part of an answer that speaks of the schema itself, by response key, executed by graphql-js on the API schema.
 * Empty, and nothing is executed, for an operation that asks for none of it.
 */
export function introspect(
  schema: GraphQLSchema,
  { document, operation, rootFields }: Prepared,
  variableValues: { readonly [name: string]: unknown },
): { readonly [key: string]: unknown } {
  if (!rootFields.some(({ isIntrospection }) => isIntrospection)) return none;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions)
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  const selections = operation.selectionSet.selections.flatMap(introspective);
  const asked = {
    ...operation,
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  } as OperationDefinitionNode;
  const definitions = [asked, ...fragments.values()];
  return executeSync({ schema, document: { kind: Kind.DOCUMENT, definitions }, variableValues }).data ?? none;

  /** The selection without every root field that is not about the schema; its root fragments written out. */
  function introspective(selection: SelectionNode): SelectionNode[] {
    if (selection.kind === Kind.FIELD) {
      return selection.name.value === '__schema' || selection.name.value === '__type' ? [selection] : [];
    }
    const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    const kept = inner?.selectionSet.selections.flatMap(introspective) ?? [];
    if (kept.length === 0) return [];
    const directives = selection.directives ?? [];
    return [
      {
        kind: Kind.INLINE_FRAGMENT,
        directives,
        selectionSet: { kind: Kind.SELECTION_SET, selections: kept },
      },
    ];
  }
}
