import type { Issuer } from '../../demo/issuer/startIssuer.ts';

export interface Withheld {
  readonly path: readonly (string | number)[];
  readonly dataClass: string;
  readonly code: string;
  readonly message: string;
  readonly contact: string;
}

export interface Obligation {
  readonly path: readonly (string | number)[];
  readonly code: string;
}

export interface Answer {
  readonly status: number;
  /** The body to the byte. */
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests reach into answers of every shape.
  readonly body: any;
  readonly receipt: string;
  readonly withheld: readonly Withheld[];
  readonly obligations: readonly Obligation[];
}

export interface AskOptions {
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Which gateway; the first unless given. */
  readonly gateway?: number;
  /** In the place of the user's own. */
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Ask = (
  user: string,
  purpose: string | null,
  query: string,
  options?: AskOptions,
) => Promise<Answer>;

/** Less than what a token is good for. */
const keptMs = 1_800_000;

/** Asks over HTTP with a token of the issuer; one token per user is kept while the tests run. */
export function createAsk(issuer: Issuer, gateways: readonly string[]): Ask {
  const tokens = new Map<string, { token: Promise<string>; until: number }>();
  const tokenOf = (user: string) => {
    let kept = tokens.get(user);
    if (!kept || kept.until < performance.now()) {
      kept = { token: issuer.token(user), until: performance.now() + keptMs };
      tokens.set(user, kept);
    }
    return kept.token;
  };
  return async (user, purpose, query, options = {}) => {
    const response = await fetch(gateways[options.gateway ?? 0]!, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${options.token ?? (await tokenOf(user))}`,
        ...(purpose === null ? {} : { 'x-purpose': purpose }),
        ...options.headers,
      },
      body: JSON.stringify({ query, variables: options.variables }),
    });
    return readAnswer(response.status, await response.text());
  };
}

function readAnswer(status: number, text: string): Answer {
  const body = JSON.parse(text);
  const { receipt = '', withheld = [], obligations = [] } = body.extensions?.disclosure ?? {};
  return { status, text, body, receipt, withheld, obligations };
}
