import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';

/** One call that a subgraph received, as it came and as it was answered. */
export interface RecordedCall {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The request's body, to the byte. */
  readonly body: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly answer: string;
}

/** How the source misbehaves; each lasts until `behave()`. */
export type Misbehaviour =
  | { readonly fail: number }
  | { readonly hangUp: true }
  | { readonly delayMs: number }
  /** In the place of its answer, or made from it. */
  | { readonly answer: string | ((answer: string, call: { body: string }) => string) };

export interface RecordingProxy {
  readonly url: string;
  readonly calls: readonly RecordedCall[];
  /** Forgets the calls so far. */
  forget(): void;
  misbehave(how: Misbehaviour): void;
  behave(): void;
  close(): Promise<void>;
}

/** Stands before a subgraph, keeps every call, and fails where it is told to. */
export async function startRecordingProxy(target: string): Promise<RecordingProxy> {
  const { origin, pathname } = new URL(target);
  const upstream = new Pool(origin, { connections: 32 });
  const calls: RecordedCall[] = [];
  let how: Misbehaviour | null = null;
  const server = createServer(async (request, response) => {
    try {
      const body = await readText(request);
      const now = how;
      if (now && 'hangUp' in now) return void request.socket.destroy();
      if (now && 'delayMs' in now) await sleep(now.delayMs);
      const { status, text } =
        now && 'fail' in now ? { status: now.fail, text: '' } : await forward(request, body);
      const answer = now && 'answer' in now ? spoil(now.answer, text, body) : text;
      calls.push({ headers: request.headers, body, ...readOperation(body), answer });
      send(response, status, answer);
    } catch {
      response.destroy();
    }
  });

  async function forward(request: IncomingMessage, body: string) {
    const { host: _host, connection: _connection, 'content-length': _length, ...headers } = request.headers;
    const answered = await upstream.request({ path: pathname, method: 'POST', headers, body });
    return { status: answered.statusCode, text: await answered.body.text() };
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${pathname}`,
    calls,
    forget: () => void calls.splice(0),
    misbehave: (next) => {
      how = next;
    },
    behave: () => {
      how = null;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await upstream.destroy();
    },
  };
}

function spoil(
  answer: Extract<Misbehaviour, { answer: unknown }>['answer'],
  text: string,
  body: string,
): string {
  return typeof answer === 'string' ? answer : answer(text, { body });
}

function send(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(text);
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function readOperation(body: string): Pick<RecordedCall, 'query' | 'variables'> {
  const { query = '', variables = {} } = JSON.parse(body) as {
    query?: string;
    variables?: Record<string, unknown>;
  };
  return { query, variables };
}
