import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  isObjectType,
  Kind,
} from 'graphql';

/**
 * Shapes a merged answer by running graphql-js over the public schema: plain, slow and right by construction. What is
 * not there is an error, never a silent null.
 */
export function shapeWithGraphql(input: {
  schema: GraphQLSchema;
  document: DocumentNode;
  operationName?: string | undefined;
  variables: { readonly [name: string]: unknown };
  data: object;
}): ExecutionResult {
  return execute({
    schema: input.schema,
    document: input.document,
    operationName: input.operationName ?? null,
    variableValues: input.variables,
    rootValue: input.data,
    fieldResolver: (source, _args, _context, info) => {
      const key = info.path.key;
      if (typeof source === 'object' && source !== null && Object.hasOwn(source, key)) return source[key];
      throw new GraphQLError('No source brought this');
    },
    typeResolver: (value, _context, { fieldNodes }, abstractType) => {
      const name = (value as { __typename?: string }).__typename;
      const type = name ? input.schema.getType(name) : undefined;
      if (isObjectType(type)) return type.name;
      // A source may know it by the interface only: any of its types will do where nothing depends on which it is.
      return fieldNodes.some(asksKind) ? undefined : input.schema.getPossibleTypes(abstractType)[0]?.name;
    },
  }) as ExecutionResult;
}

function asksKind({ selectionSet }: FieldNode): boolean {
  return (selectionSet?.selections ?? []).some(
    (each) => each.kind !== Kind.FIELD || each.name.value === '__typename',
  );
}
