import { CodedError } from '../../database/codedError.ts';

/** What the kit itself refuses or fails with, beside the grant's own codes: HTTP status and text. */
export const kitErrors = {
  NOT_FOUND: [404, 'There is nothing here; this service answers POST /graphql and GET /health'],
  REQUEST_INVALID: [400, 'The body must be JSON with a query'],
  REQUEST_REFUSED: [400, 'The request cannot be accepted'],
  OPERATION_INVALID: [400, 'The operation does not fit the schema of this service, or is not served by it'],
  CLASSES_DIFFER: [
    409,
    'The gateway takes a field for another class than this service: what is published is not what runs',
  ],
  MESSAGE_SIGNATURE: [401, 'The message is not signed with the key of an agency'],
  MESSAGE_MALFORMED: [400, 'The message does not have the form of an agency’s message'],
  MESSAGE_AGENCY: [403, 'The message is signed with the key of another agency'],
  MESSAGE_NOT_CURRENT: [401, 'The message was sent too long ago, or is dated in the future'],
  MESSAGE_REPLAYED: [409, 'The message was delivered before'],
  SOURCE_FAILED: [500, 'The source could not answer'],
} as const satisfies Record<string, readonly [number, string]>;

export type KitErrorCode = keyof typeof kitErrors;

export class KitError extends CodedError {
  readonly statusCode: number;

  constructor(code: KitErrorCode) {
    const [statusCode, message] = kitErrors[code];
    super(code, message);
    this.name = 'KitError';
    this.statusCode = statusCode;
  }
}

/** The one shape of every answer that is no data. */
export function errorBody({ code, message }: { readonly code: string; readonly message: string }) {
  return { errors: [{ message, extensions: { code } }] };
}
