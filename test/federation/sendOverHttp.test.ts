import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createSender, type Sender } from '../../gateway/execute/sendOverHttp.ts';
import type { SubgraphRequest } from '../../gateway/execute/types.ts';

const request: SubgraphRequest<string> = {
  source: 'health',
  kind: 'ROOT',
  operationType: 'query',
  operationText: 'query($id:ID!){person(id:$id){id}}',
  variables: { id: 'maya' },
  permit: 'permit-1',
};

const open: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

async function startSource(
  answer: (request: IncomingMessage, body: string, response: ServerResponse) => void,
) {
  const connections = new Set<unknown>();
  const server: Server = createServer((incoming, response) => {
    connections.add(incoming.socket);
    let body = '';
    incoming.on('data', (chunk: Buffer) => (body += chunk));
    incoming.on('end', () => answer(incoming, body, response));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  open.push(
    () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(closed);
      }),
  );
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql?v=1`, connections };
}

function startSender(
  url: string,
  options: { timeoutMs?: number; maxResponseBytes?: number } = {},
): Sender<string> {
  const sender = createSender<string>({ subgraphs: { health: url }, headersFor: () => ({}), ...options });
  open.push(sender.close);
  return sender;
}

const answering =
  (status: number, text: string) => (_: IncomingMessage, __: string, response: ServerResponse) =>
    response.writeHead(status).end(text);

describe('sending over HTTP', () => {
  it('posts query and variables as JSON, with headers made over the very bytes that are sent', async () => {
    let seen: unknown;
    const { url } = await startSource((incoming, body, response) => {
      seen = [
        incoming.method,
        incoming.url,
        incoming.headers['kinview-grant'],
        incoming.headers['content-type'],
        body,
      ];
      response.end('{"data":{"person":{"id":"maya"}}}');
    });
    const sender = createSender<string>({
      subgraphs: { health: url },
      headersFor: ({ permit }, bodyText) => ({ 'kinview-grant': `${permit} over ${bodyText.length} bytes` }),
    });
    open.push(sender.close);
    expect(await sender.send(request)).toEqual({
      status: 'ANSWERED',
      data: { person: { id: 'maya' } },
      errors: undefined,
    });
    const body = JSON.stringify({ query: request.operationText, variables: request.variables });
    expect(seen).toEqual([
      'POST',
      '/graphql?v=1',
      `permit-1 over ${body.length} bytes`,
      'application/json',
      body,
    ]);
  });

  it('keeps connections open from one request to the next', async () => {
    const { url, connections } = await startSource(answering(200, '{"data":{}}'));
    const { send } = startSender(url);
    for (let count = 0; count < 20; count++) await send(request);
    expect(connections.size).toBeLessThanOrEqual(2);
  });

  it('reads a GraphQL answer of a 4xx, errors untouched', async () => {
    const { url } = await startSource(answering(400, '{"errors":[{"message":"no"}]}'));
    expect(await startSender(url).send(request)).toEqual({
      status: 'ANSWERED',
      data: undefined,
      errors: [{ message: 'no' }],
    });
  });

  it.each([500, 502, 503])('calls a source that answers %i unavailable, whatever it says', async (status) => {
    const { url } = await startSource(answering(status, '{"data":{"person":null}}'));
    expect(await startSender(url).send(request)).toEqual({ status: 'UNAVAILABLE' });
  });

  it('calls a source that refuses connections unavailable', async () => {
    expect(await startSender('http://127.0.0.1:9/graphql').send(request)).toEqual({ status: 'UNAVAILABLE' });
  });

  it('calls a source that breaks off in the middle unavailable', async () => {
    const { url } = await startSource((_, __, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{"data":');
      setTimeout(() => response.destroy(), 20);
    });
    expect(await startSender(url).send(request)).toEqual({ status: 'UNAVAILABLE' });
  });

  it('gives up on a source that is silent, and on one that never ends, at the deadline', async () => {
    const silent = await startSource(() => {});
    const dripping = await startSource((_, __, response) => {
      const drip = setInterval(() => response.write(' '), 10);
      response.on('close', () => clearInterval(drip));
    });
    const started = performance.now();
    for (const { url } of [silent, dripping]) {
      expect(await startSender(url, { timeoutMs: 150 }).send(request)).toEqual({ status: 'UNAVAILABLE' });
    }
    expect(performance.now() - started).toBeLessThan(1_500);
  });

  it.each(['', 'not json', '[]', '"text"', 'null', '7', '{"data":{}} trailing'])(
    'calls %j invalid',
    async (text) => {
      const { url } = await startSource(answering(200, text));
      expect(await startSender(url).send(request)).toEqual({ status: 'INVALID' });
    },
  );

  it('does not follow a redirect', async () => {
    const { url } = await startSource((_, __, response) =>
      response.writeHead(302, { location: '/elsewhere' }).end('{"data":{}}'),
    );
    expect(await startSender(url).send(request)).toEqual({ status: 'INVALID' });
  });

  it('stops reading an answer that is too large', async () => {
    const { url } = await startSource(answering(200, `{"data":{"person":"${'x'.repeat(5_000)}"}}`));
    expect(await startSender(url, { maxResponseBytes: 1_000 }).send(request)).toEqual({ status: 'INVALID' });
  });

  it('reads characters that arrive in pieces', async () => {
    const text = Buffer.from('{"data":{"name":"Zoë Ærø"}}');
    const { url } = await startSource((_, __, response) => {
      response.write(text.subarray(0, 20));
      setTimeout(() => response.end(text.subarray(20)), 20);
    });
    expect(await startSender(url).send(request)).toMatchObject({ data: { name: 'Zoë Ærø' } });
  });

  it('rejects, and sends nothing, when the headers cannot be made or the source is unknown', async () => {
    let requests = 0;
    const { url } = await startSource((_, __, response) => {
      requests += 1;
      response.end('{"data":{}}');
    });
    const sender = createSender<string>({
      subgraphs: { health: url },
      headersFor: () => {
        throw new Error('no permit');
      },
    });
    open.push(sender.close);
    await expect(sender.send(request)).rejects.toThrow('no permit');
    await expect(sender.send({ ...request, source: 'unheard' })).rejects.toThrow('no address');
    expect(requests).toBe(0);
  });
});
