import { type ASTNode, GraphQLError, type ValidationContext } from 'graphql';
import { catalogue, type ErrorCode } from './catalogue.ts';

/** Where a validation rule says which code its error goes out under: Apollo Server gives all of them one of its own. */
export const refusalKey = 'refusal';

/** A validation error with a code of the catalogue. Thrown, it would pass for a failure of ours. */
export function reportRefusal(context: ValidationContext, code: ErrorCode, node?: ASTNode): void {
  context.reportError(
    new GraphQLError(catalogue[code].message, {
      extensions: { [refusalKey]: code },
      ...(node ? { nodes: node } : {}),
    }),
  );
}
