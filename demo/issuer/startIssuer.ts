import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listenOn } from '../../database/listenOn.ts';
import { createProvider } from './createProvider.ts';
import { loadKeys } from './loadKeys.ts';
import { handleSignIn } from './signInPage.ts';
import { signToken, type TokenOverrides } from './signToken.ts';

export interface Issuer {
  /** The issuer's identifier, and the address it answers at. */
  readonly url: string;
  /** Where it answers on this machine, under whatever name others know it. */
  readonly localUrl: string;
  readonly jwksUri: string;
  /** A token as the issuer would sign it for one of its users, or, with overrides, as it should not be. */
  token(userId: string, overrides?: TokenOverrides): Promise<string>;
  close(): Promise<void>;
}

export interface IssuerOptions {
  /** 0: any free port. */
  readonly port: number;
  readonly host?: string;
  /** The identifier, where others reach it under another name than this process listens on. */
  readonly url?: string;
  /** Where the signing keys are kept; none: new ones at every start. */
  readonly keysFile?: string;
}

/** Starts the demonstration's OpenID Connect issuer. */
export async function startIssuer(options: IssuerOptions): Promise<Issuer> {
  const keys = await loadKeys(options.keysFile);
  const server = createServer();
  const meant = { port: options.port, owner: 'the issuer', variable: 'ISSUER_PORT' };
  const port = await listenOn(meant, () => listen(server, options.port, options.host ?? '127.0.0.1'));
  const url = options.url ?? `http://localhost:${port}`;
  const provider = createProvider(url, keys);
  const answer = provider.callback();
  server.on('request', async (request, response) => {
    if (!(await handleSignIn(provider, request, response))) await answer(request, response);
  });
  return {
    url,
    localUrl: `http://127.0.0.1:${port}`,
    jwksUri: `${url}/jwks`,
    token: (userId, overrides = {}) => signToken(url, keys, userId, overrides),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}
