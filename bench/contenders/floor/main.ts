import { createServer } from 'node:http';
import { Pool } from 'undici';
import { readSettings } from '../readSettings.ts';
import { childView, familyView } from './views.ts';

/**
 * The floor: what a good engineer would write by hand for exactly these two views, with no GraphQL engine, no plan, no
 * checks and no policy. Same fetches, same bodies, same HTTP client as Kinview; merged by position.
 */
const { port, subgraphs } = readSettings();
const pools = Object.fromEntries(
  Object.entries(subgraphs).map(([source, url]) => [
    source,
    new Pool(new URL(url).origin, { connections: 64 }),
  ]),
);
const headers = { 'content-type': 'application/json', accept: 'application/json' };

async function ask<Data>(source: string, query: string, variables: object): Promise<Data> {
  const body = JSON.stringify({ query, variables });
  const answer = await pools[source]!.request({ method: 'POST', path: '/graphql', headers, body });
  return ((await answer.body.json()) as { data: Data }).data;
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', async () => {
    const { operationName, variables } = JSON.parse(Buffer.concat(chunks).toString()) as {
      operationName?: string;
      variables?: { id: string };
    };
    const view =
      operationName === 'FamilyView' ? familyView : operationName === 'ChildView' ? childView : null;
    const text = JSON.stringify({ data: view ? await view(ask, variables!.id) : {} });
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(text),
    });
    response.end(text);
  });
});
server.keepAliveTimeout = 60_000;
server.listen(port, '127.0.0.1');
