import type { Stack } from '../../support/stack.ts';

/** A request as it goes over the wire, right in everything that is not said. */
export interface Sent {
  /** Whose token; u-sw's unless said. null: none. */
  readonly user?: string | null;
  /** In the place of a user's own. */
  readonly token?: string;
  /** SAFEGUARDING unless said. null: none. */
  readonly purpose?: string | null;
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text goes as it is, anything else as JSON. */
  readonly body?: unknown;
  /** Which gateway; the stack's first unless said. */
  readonly url?: string;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests reach into answers of every shape.
  readonly body: any;
  /** `extensions.code` of each error. */
  readonly codes: readonly string[];
  readonly receipt: string;
}

export type Post = (sent: Sent) => Promise<Reply>;

/** Sends requests that a well-behaved client would not. */
export function createPost(stack: Pick<Stack, 'issuer'> & { readonly gateways: readonly string[] }): Post {
  const tokens = new Map<string, Promise<string>>();
  return async ({
    user = 'u-sw',
    token,
    purpose = 'SAFEGUARDING',
    method = 'POST',
    path,
    headers,
    body,
    url,
  }) => {
    if (user !== null && !tokens.has(user)) tokens.set(user, stack.issuer.token(user));
    const bearer = token ?? (user === null ? null : await tokens.get(user)!);
    const address = new URL(url ?? stack.gateways[0]!);
    if (path) address.pathname = path;
    const response = await fetch(address, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
        ...(purpose === null ? {} : { 'x-purpose': purpose }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const read = text === '' ? null : JSON.parse(text);
    const codes = (read?.errors ?? []).map(
      (error: { extensions: { code: string } }) => error.extensions.code,
    );
    const receipt = read?.extensions?.disclosure?.receipt ?? '';
    return { status: response.status, headers: response.headers, text, body: read, codes, receipt };
  };
}
