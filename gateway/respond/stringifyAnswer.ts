import type { Disclosure, DisclosureExtension } from './tellDisclosure.ts';

/** `extensions.disclosure` as it is sent: what is told, and the ledger's receipt for it. */
export class SentDisclosure implements DisclosureExtension {
  readonly receipt: string;
  readonly withheld: DisclosureExtension['withheld'];
  readonly obligations: DisclosureExtension['obligations'];
  readonly #told: string | null;

  constructor(receipt: string, { withheld, obligations, text }: Disclosure) {
    this.receipt = receipt;
    this.withheld = withheld;
    this.obligations = obligations;
    this.#told = text;
  }

  /** As JSON, which is put together rather than written where what is told was written before. */
  text(): string {
    if (this.#told === null) return JSON.stringify(this);
    return `{"receipt":${JSON.stringify(this.receipt)},${this.#told.slice(1)}`;
  }
}

/** A GraphQL answer as JSON. What is told of it most often was told before, and is as long as the answer itself. */
export function stringifyAnswer(answer: {
  readonly errors?: unknown;
  readonly data?: unknown;
  readonly extensions?: { readonly disclosure?: unknown };
}): string {
  const disclosure = answer.extensions?.disclosure;
  if (!(disclosure instanceof SentDisclosure) || answer.data === undefined) return JSON.stringify(answer);
  const rest = JSON.stringify({ errors: answer.errors, data: answer.data });
  return `${rest.slice(0, -1)},"extensions":{"disclosure":${disclosure.text()}}}`;
}
