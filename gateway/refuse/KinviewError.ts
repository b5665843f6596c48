import { GraphQLError } from 'graphql';
import { catalogue, type ErrorCode } from './catalogue.ts';

/** A refusal or failure with a code of the catalogue. `detail` is for the log only: it never leaves the gateway. */
export class KinviewError extends GraphQLError {
  readonly code: ErrorCode;
  readonly detail: string;

  /** @param more `says` stands in place of the catalogue's words, where they depend on what was asked */
  constructor(
    code: ErrorCode,
    detail = '',
    path?: readonly (string | number)[],
    more: { readonly cause?: Error; readonly says?: string } = {},
  ) {
    const { status, message } = catalogue[code];
    super(more.says ?? message, {
      // Said of 200 too: an error that ends a request would otherwise answer 500.
      extensions: { code, http: { status } },
      ...(path ? { path } : {}),
      ...(more.cause ? { originalError: more.cause } : {}),
    });
    this.code = code;
    this.detail = detail;
  }
}
