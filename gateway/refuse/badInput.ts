import { GraphQLError } from 'graphql';
import { KinviewError } from './KinviewError.ts';

/**
 * What graphql-js found wrong with the values of a client's variables, as the client's to correct. Its words quote the
 * client's own input: they go to the client, and never into a log. Any other error comes back as it is.
 */
export function badInput(error: unknown): unknown {
  if (!(error instanceof GraphQLError) || error instanceof KinviewError) return error;
  return new GraphQLError(error.message, {
    ...(error.nodes ? { nodes: error.nodes } : {}),
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
  });
}
