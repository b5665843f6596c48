import type { GraphQLError } from 'graphql';
import { CodedError } from '../../database/codedError.ts';
import { kitErrors } from './kitErrors.ts';

/** An error as it leaves this service. */
export interface MaskedError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string };
}

/** What the caller may know of a failure: where, and a code. Texts of databases and libraries quote values. */
export function maskError(error: GraphQLError): MaskedError {
  const cause = error.originalError;
  const shown =
    cause instanceof CodedError
      ? { message: cause.message, extensions: { code: cause.code } }
      : { message: kitErrors.SOURCE_FAILED[1], extensions: { code: 'SOURCE_FAILED' } };
  if (!error.path) return shown;
  return { ...shown, path: error.path };
}

/** What the log may know: the path and the kind of failure (an SQLSTATE, a system error code), never its text. */
export function describeForLog(error: GraphQLError): { path: string; kind: string; code: string } {
  const cause: unknown = error.originalError ?? error;
  const { name = '', code = '' } = cause as { name?: string; code?: unknown };
  return { path: (error.path ?? []).join('.'), kind: name, code: String(code) };
}
