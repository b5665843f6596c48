import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  isObjectType,
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
    typeResolver: (value) => {
      const name = (value as { __typename?: string }).__typename;
      const type = name ? input.schema.getType(name) : undefined;
      return isObjectType(type) ? type.name : undefined;
    },
  }) as ExecutionResult;
}
