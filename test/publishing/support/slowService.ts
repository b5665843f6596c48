import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { compareService } from '../../../gateway/registry/compareService.ts';
import { deriveGrantKey } from '../../../grant/deriveGrantKey.ts';
import { questionsFor } from '../../../schema/publication/questionsFor.ts';
import { readDeclared } from '../../../schema/publication/readDeclared.ts';
import type { Stack } from '../../support/stack.ts';

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
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  return {
    /** Has a gateway check it, until the signal ends. */
    check: (gateway: string, token: string, candidate: object, signal: AbortSignal) =>
      fetch(new URL('/registry/check', gateway), {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ ...candidate, url }),
        signal,
      }).catch(() => 'left'),
    /** The codes of what a gateway would say of it that waits for a fifth of a second. */
    async compare({ grantRoot, clock }: Stack, sdl: string) {
      const key = deriveGrantKey(grantRoot, 'education');
      const probing = { subgraph: 'education', url, key, clock, signal: new AbortController().signal };
      const questions = questionsFor(readDeclared(sdl));
      const { differences } = await compareService(probing, null, { sdl, questions }, 200);
      return differences.map(({ code }) => code);
    },
    /** How many questions it was asked, and how many of them still wait for an answer. */
    asked: () => asked,
    waiting: () => waiting,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
