import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** A small server that keeps what it is sent: an object store, or a partner's webhook. `fail` makes it answer 503. */
export async function startReceiver() {
  const received: Received[] = [];
  let isFailing = false;
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      if (isFailing) return response.writeHead(503).end();
      const { method = '', url: path = '', headers } = request;
      received.push({ method, path, headers, body });
      return response.writeHead(200).end();
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    fail: (failing: boolean) => {
      isFailing = failing;
    },
    close: () => new Promise((closed) => server.close(closed)),
  };
}
