import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A service that passes the registry's first three questions (granted, without, forged), and answers no other. */
export async function startSlow() {
  let [asked, waiting] = [0, 0];
  const server = createServer((_request, response) => {
    asked += 1;
    if (asked === 1) return response.end('{"data":{"_entities":[null]}}');
    if (asked <= 3) return response.writeHead(401).end('{"errors":[]}');
    waiting += 1;
    response.once('close', () => {
      waiting -= 1;
    });
    return response;
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    /** How many questions it was asked, and how many of them still wait for an answer. */
    asked: () => asked,
    waiting: () => waiting,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
