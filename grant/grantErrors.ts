/**
 * Every way a grant is refused. The texts say what was wrong with the grant and never repeat anything from it.
 * 401: this is no grant of ours, or no longer; 403: it is, but not for this call.
 */
const grantErrors = {
  GRANT_MISSING: [401, 'This service answers only to a grant of the gateway'],
  GRANT_MALFORMED: [401, 'The grant cannot be read'],
  GRANT_SIGNATURE: [401, 'The grant is not signed with the key of this service'],
  GRANT_VERSION: [401, 'The grant is of a version that this service does not know'],
  GRANT_NOT_CURRENT: [401, 'The grant has expired or is dated in the future'],
  GRANT_TOO_LONG: [401, 'The grant was made for longer than grants may be'],
  GRANT_AUDIENCE: [403, 'The grant was made for another service'],
  GRANT_BODY: [403, 'The grant was made for another request'],
  GRANT_USED: [403, 'The grant was used before'],
} as const satisfies Record<string, readonly [401 | 403, string]>;

export type GrantErrorCode = keyof typeof grantErrors;

export class GrantError extends Error {
  readonly code: GrantErrorCode;
  readonly statusCode: 401 | 403;

  constructor(code: GrantErrorCode) {
    const [statusCode, message] = grantErrors[code];
    super(message);
    this.name = 'GrantError';
    this.code = code;
    this.statusCode = statusCode;
  }
}
