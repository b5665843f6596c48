export type AgreementErrorCode =
  /** A value has the wrong shape, a date is none, or a key is unknown or missing. */
  | 'AGREEMENT_MALFORMED'
  /** A name refers to nothing in the same document. */
  | 'AGREEMENT_UNKNOWN_REFERENCE'
  /** The same thing is named twice. */
  | 'AGREEMENT_DUPLICATE'
  /** Something that the decision table needs is not stated. */
  | 'AGREEMENT_INCOMPLETE'
  /** More of something than can be told apart in a difference. */
  | 'AGREEMENT_TOO_LARGE'
  /** A source that the agreement does not list was asked about. */
  | 'AGREEMENT_UNKNOWN_SOURCE';

/** The agreement cannot be used. `at` is the place in the document, e.g. `classes[3].category`. */
export class AgreementError extends Error {
  readonly code: AgreementErrorCode;
  readonly at: string;

  constructor(code: AgreementErrorCode, at: string, detail: string) {
    super(`${code} at ${at}: ${detail}`);
    this.name = 'AgreementError';
    this.code = code;
    this.at = at;
  }
}
