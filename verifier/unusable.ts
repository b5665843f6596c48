/** What was handed over cannot be worked with at all: not a fault of the ledger, but nothing is proven either. */
export class Unusable extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'Unusable';
    this.code = code;
  }
}
