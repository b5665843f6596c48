import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readSchema } from './cannedData.ts';
import { compileQuery } from './compileQuery.ts';

/**
 * The four canned subgraphs, in a process of their own so that what they cost is nobody's. They check no grant, hold
 * no state but counters, and answer a query text that they have seen before by joining strings.
 */
const sources = ['governance', 'socialcare', 'health', 'police'] as const;
const counts: { calls: number; bytes: number } = { calls: 0, bytes: 0 };
const urls: { [source: string]: string } = {};

for (const source of sources) urls[source] = await serve(source);

process.on('message', (message) => {
  if (message === 'counts') process.send?.({ counts: { ...counts } });
});
process.once('disconnect', () => process.exit(0));
process.send?.({ urls });

function serve(source: string): Promise<string> {
  const { schema, sdl } = readSchema(source);
  const compiled = new Map<string, ReturnType<typeof compileQuery>>();
  const server = createServer((request, response) => {
    readText(request, (text) => {
      try {
        const { query, variables } = JSON.parse(text) as {
          query: string;
          variables?: { [name: string]: unknown };
        };
        let answer = compiled.get(query);
        if (!answer) {
          answer = compileQuery(source, schema, sdl, query);
          compiled.set(query, answer);
        }
        counts.calls += 1;
        send(response, 200, answer(variables ?? {}));
      } catch (error) {
        console.error(source, error, text.slice(0, 500));
        send(response, 500, '{}');
      }
    });
  });
  server.keepAliveTimeout = 600_000;
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`);
    });
  });
}

function readText(request: IncomingMessage, then: (text: string) => void): void {
  let text = '';
  request.setEncoding('utf8');
  request.on('data', (chunk: string) => {
    text += chunk;
  });
  request.on('end', () => then(text));
}

function send(response: ServerResponse, status: number, text: string): void {
  counts.bytes += text.length;
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}
