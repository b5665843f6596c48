import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

export type FieldsByKey = Map<string, FieldNode[]>;

/** Makes the collector of GraphQL's CollectFields for one document, with its conditions decided by `variables`. */
export function createCollectFields(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: { readonly [name: string]: unknown },
) {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }

  /** The fields selected on `type` by all of `sets`, merged by response key, in the order of their first mention. */
  return function collectFields(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): FieldsByKey {
    const fields: FieldsByKey = new Map();
    const spread = new Set<string>();
    for (const set of sets) collect(set);
    return fields;

    function collect(set: SelectionSetNode): void {
      for (const selection of set.selections) {
        if (!isIncluded(selection)) continue;
        if (selection.kind === Kind.FIELD) {
          const key = selection.alias?.value ?? selection.name.value;
          const same = fields.get(key);
          if (same) same.push(selection);
          else fields.set(key, [selection]);
        } else if (selection.kind === Kind.INLINE_FRAGMENT) {
          if (matches(selection.typeCondition?.name.value)) collect(selection.selectionSet);
        } else if (!spread.has(selection.name.value)) {
          spread.add(selection.name.value);
          const fragment = fragments.get(selection.name.value);
          if (fragment && matches(fragment.typeCondition.name.value)) collect(fragment.selectionSet);
        }
      }
    }

    function matches(condition: string | undefined): boolean {
      if (condition === undefined || condition === type.name) return true;
      const conditional = schema.getType(condition);
      return isAbstractType(conditional) && schema.isSubType(conditional, type);
    }
  };

  function isIncluded(selection: SelectionNode): boolean {
    if (!selection.directives?.length) return true;
    if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.if === true) return false;
    return getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.if !== false;
  }
}
