import { GraphQLError } from 'graphql';
import { catalogue, type ErrorCode } from './catalogue.ts';

/** A refusal or failure with a code of the catalogue. `detail` is for the log only: it never leaves the gateway. */
export class KinviewError extends GraphQLError {
  readonly code: ErrorCode;
  readonly detail: string;

  constructor(code: ErrorCode, detail = '', path?: readonly (string | number)[]) {
    const { status, message } = catalogue[code];
    super(message, {
      extensions: status === 200 ? { code } : { code, http: { status } },
      ...(path ? { path } : {}),
    });
    this.code = code;
    this.detail = detail;
  }
}
