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
    // Where the plan did not ask for the type, nothing in the operation depends on it.
    typeResolver: (value, _context, _info, abstractType) => {
      const name = (value as { __typename?: string }).__typename;
      const type = name ? input.schema.getType(name) : input.schema.getPossibleTypes(abstractType)[0];
      return isObjectType(type) ? type.name : undefined;
    },
  }) as ExecutionResult;
}
