import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/**
 * A small server that keeps what it is sent: an object store (PUT and GET, nothing written over where it is asked not
 * to), or a partner's webhook. `fail` makes it answer 503; `delay` late to what is posted.
 */
export async function startReceiver() {
  const received: Received[] = [];
  const objects = new Map<string, string>();
  let isFailing = false;
  let delayMs = 0;
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      if (isFailing) return response.writeHead(503).end();
      const { method = '', url: path = '', headers } = request;
      if (method === 'GET') return response.writeHead(objects.has(path) ? 200 : 404).end(objects.get(path));
      if (method === 'PUT' && headers['if-none-match'] === '*' && objects.has(path))
        return response.writeHead(412).end();
      received.push({ method, path, headers, body });
      if (method === 'PUT') objects.set(path, body);
      setTimeout(() => response.writeHead(200).end(), method === 'POST' ? delayMs : 0);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    objects,
    fail: (failing: boolean) => {
      isFailing = failing;
    },
    delay: (ms: number) => {
      delayMs = ms;
    },
    close: () => new Promise((closed) => server.close(closed)),
  };
}
