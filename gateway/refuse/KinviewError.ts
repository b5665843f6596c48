import { GraphQLError } from 'graphql';
import { catalogue, type ErrorCode } from './catalogue.ts';

/** A refusal or failure with a code of the catalogue. `detail` is for the log only: it never leaves the gateway. */
export class KinviewError extends GraphQLError {
  readonly code: ErrorCode;
  readonly detail: string;

  constructor(code: ErrorCode, detail = '', path?: readonly (string | number)[], cause?: Error) {
    const { status, message } = catalogue[code];
    super(message, {
      // Said of 200 too: an error that ends a request would otherwise answer 500.
      extensions: { code, http: { status } },
      ...(path ? { path } : {}),
      ...(cause ? { originalError: cause } : {}),
    });
    this.code = code;
    this.detail = detail;
  }
}
