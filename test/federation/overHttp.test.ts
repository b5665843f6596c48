import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sendLocally } from '../support/reference/localServices.ts';
import { mountUngoverned } from '../support/reference/mountUngoverned.ts';
import { services } from './careWorld.ts';

const closing: (() => Promise<unknown>)[] = [];
let mounted: Awaited<ReturnType<typeof mountUngoverned>>;
let stopHealth: () => Promise<unknown>;

/** A subgraph of this process behind a real server. */
async function serve(source: string) {
  const send = sendLocally(services);
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const { query, variables } = JSON.parse(text);
    const asked = {
      source,
      kind: 'ROOT',
      operationType: 'query',
      operationText: query,
      variables,
      permit: null,
    } as const;
    response.end(JSON.stringify(await send(asked)));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const stop = () => {
    server.closeAllConnections();
    return new Promise((closed) => server.close(closed));
  };
  closing.push(stop);
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, stop };
}

beforeAll(async () => {
  const [spine, health, school] = await Promise.all(['spine', 'health', 'school'].map(serve));
  stopHealth = health!.stop;
  mounted = await mountUngoverned({
    supergraphSdl: services.supergraphSdl,
    subgraphs: { urls: { spine: spine!.url, health: health!.url, school: school!.url } },
  });
  closing.unshift(mounted.close);
});

afterAll(async () => {
  for (const close of closing) await close();
});

async function post(query: string) {
  const response = await fetch(mounted.url, { method: 'POST', body: JSON.stringify({ query }) });
  return response.json();
}

it('answers over real HTTP, end to end, and in part when a source goes away', async () => {
  const query = '{ person(id: "ann") { id lunch health { weight visits { by { health { notes } } } } } }';
  expect(await post(query)).toEqual({
    data: {
      person: {
        id: 'ann',
        lunch: 'for 40',
        health: {
          weight: 40,
          visits: [{ by: { health: { notes: [] } } }, { by: { health: { notes: ['n2', 'n3'] } } }],
        },
      },
    },
  });
  expect(await post('{ person { nothing } }')).toHaveProperty('errors');
  await stopHealth();
  expect(await post('{ person(id: "ann") { id lunch health { weight } } }')).toMatchObject({
    data: { person: { id: 'ann', lunch: null, health: null } },
    errors: [
      { path: ['person', 'health'], extensions: { source: 'health', kind: 'UNAVAILABLE' } },
      { path: ['person', 'lunch'], extensions: { source: 'school', kind: 'UNAVAILABLE' } },
    ],
  });
});
