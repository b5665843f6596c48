import type { GraphQLFormattedError } from 'graphql';
import { catalogue, type ErrorCode } from './catalogue.ts';
import { KinviewError } from './KinviewError.ts';
import { refusalKey } from './reportRefusal.ts';

/** Codes of Apollo Server whose message speaks only of the client's own document, so it may go out as it is. */
const aboutTheDocument = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
]);

/** The last hand on every error: what is not ours and not about the document becomes INTERNAL_ERROR without detail. */
export function maskError(
  formatted: GraphQLFormattedError,
  error: unknown,
  report: (error: unknown) => void,
): GraphQLFormattedError {
  const path = formatted.path ? { path: formatted.path } : {};
  if (error instanceof KinviewError) {
    if (isOurs(error.code)) report(error);
    return { message: error.message, ...path, extensions: { code: error.code } };
  }
  if (isTooLong(formatted))
    return {
      message: catalogue.OPERATION_TOO_LONG.message,
      extensions: { code: 'OPERATION_TOO_LONG' satisfies ErrorCode },
    };
  const { code, [refusalKey]: refusal } = formatted.extensions ?? {};
  if (typeof code === 'string' && aboutTheDocument.has(code)) {
    return {
      message: formatted.message,
      ...(formatted.locations ? { locations: formatted.locations } : {}),
      extensions: { code: refusal ?? code },
    };
  }
  report(error);
  return { message: catalogue.INTERNAL_ERROR.message, extensions: { code: 'INTERNAL_ERROR' } };
}

/** graphql-js counts tokens while it parses, and says so in no other way than by these words. */
function isTooLong({ extensions, message }: GraphQLFormattedError): boolean {
  return (
    extensions?.code === 'GRAPHQL_PARSE_FAILED' && /^Syntax Error: Document contains more /.test(message)
  );
}

/** Failures that somebody who runs the gateway should hear of. */
function isOurs(code: ErrorCode): boolean {
  return catalogue[code].status >= 500;
}
