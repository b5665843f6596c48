import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse, validate } from 'graphql';
import { createSender, type SenderOptions } from '../../../gateway/execute/sendOverHttp.ts';
import { createUngoverned } from './createUngoverned.ts';
import { type LocalServices, sendLocally } from './localServices.ts';

interface Mounting {
  readonly supergraphSdl: string;
  /** Real subgraphs over HTTP, or ones in this process. */
  readonly subgraphs:
    | { readonly urls: { readonly [source: string]: string } }
    | { readonly local: LocalServices };
  /** For subgraphs that want a grant: made here, from nobody's decision. */
  readonly headersFor?: SenderOptions<unknown>['headersFor'];
  /** 0, the default: any free port. */
  readonly port?: number;
}

/**
 * Serves our planner and executor with no gate at all on 127.0.0.1, for comparing answers and speed. It exists under
 * test/ because no setting of the product can do this.
 */
export async function mountUngoverned({ supergraphSdl, subgraphs, headersFor, port = 0 }: Mounting) {
  const sender =
    'urls' in subgraphs
      ? createSender<unknown>({ subgraphs: subgraphs.urls, headersFor: headersFor ?? (() => ({})) })
      : { send: sendLocally(subgraphs.local), close: async () => {} };
  const { planner, execute } = createUngoverned(supergraphSdl, sender.send);
  const documents = new Map<string, ReturnType<typeof parse>>();

  async function answer(text: string): Promise<unknown> {
    const { query, variables, operationName } = JSON.parse(text);
    const document = documents.get(query) ?? parse(query);
    const errors = documents.has(query) ? [] : validate(planner.apiSchema, document);
    if (errors.length > 0) return { errors };
    documents.set(query, document);
    const { sourceErrors: _, ...result } = await execute(
      document,
      variables ?? {},
      operationName ? { operationName } : {},
    );
    return result;
  }

  const server = createServer((request, response) => {
    readText(request)
      .then(answer)
      .catch((error: Error) => ({ errors: [{ message: error.message }] }))
      .then((result) => response.setHeader('content-type', 'application/json').end(JSON.stringify(result)));
  });
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    planner,
    execute,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await sender.close();
    },
  };
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
