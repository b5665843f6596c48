/**
 * An error that a subgraph means its caller to read: only these pass the mask, with their code and message. The
 * message is written per code and holds nothing of any record.
 */
export class CodedError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'CodedError';
    this.code = code;
  }
}
