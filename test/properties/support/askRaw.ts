import { Pool } from 'undici';
import type { Issuer } from '../../../demo/issuer/startIssuer.ts';

/** An answer with nothing taken out: what a requester could look at. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** The operation's id on the ledger; '': it was not recorded. */
  readonly receipt: string;
}

export interface Asked {
  readonly user: string;
  readonly purpose: string | null;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Asks a gateway over HTTP. Tokens outlast the longest run. */
export function createAskRaw(issuer: Issuer, gateway: string) {
  const { origin, pathname } = new URL(gateway);
  const pool = new Pool(origin, { connections: 16 });
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (user: string) => {
    if (!tokens.has(user)) tokens.set(user, issuer.token(user, { expiresIn: 86_400 }));
    return tokens.get(user)!;
  };
  return {
    close: () => pool.destroy(),
    ask: async ({ user, purpose, query, variables }: Asked): Promise<RawAnswer> => {
      const { statusCode, headers, body } = await pool.request({
        path: pathname,
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${await tokenOf(user)}`,
          ...(purpose === null ? {} : { 'x-purpose': purpose }),
        },
        body: JSON.stringify({ query, variables }),
      });
      const text = await body.text();
      const receipt = /"receipt":"([0-9a-f-]{36})"/.exec(text)?.[1] ?? '';
      return { status: statusCode, headers, text, receipt };
    },
  };
}

/** What of an answer two worlds must have in common: all but the receipt and the moment of sending. */
export function comparable({ status, headers, text, receipt }: RawAnswer): string {
  const { date: _date, ...told } = headers;
  const same = receipt === '' ? text : text.replaceAll(receipt, '(receipt)');
  return JSON.stringify({ status, headers: told }) + same;
}
