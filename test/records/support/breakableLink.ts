import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

export interface BreakableLink {
  readonly url: string;
  /** Breaks the connection once the server has answered the next query that holds `text`; the answer is lost. */
  loseAnswerTo(text: string): void;
  /** Breaks the connection as soon as the next query that holds `text` was handed to the server. */
  breakAfterSending(text: string): void;
  /** Lets nothing through any more, and breaks nothing: a network that swallows everything. */
  swallow(): void;
  close(): Promise<void>;
}

/** A connection to PostgreSQL that fails where a test wants it to. */
export async function breakableLink(databaseUrl: string): Promise<BreakableLink> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let losing: string | null = null;
  let breaking: string | null = null;
  let swallowing = false;
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    let lost = false;
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        // The server finds out only when it next writes: its work goes on.
        if (!lost) upstream.end();
      });
    }
    client.on('data', (data) => {
      if (swallowing) return;
      if (losing !== null && data.includes(losing)) {
        losing = null;
        lost = true;
      }
      upstream.write(data, () => {
        if (breaking === null || !data.includes(breaking)) return;
        breaking = null;
        lost = true;
        setTimeout(() => client.destroy(), 20);
      });
    });
    upstream.on('data', (data) => {
      if (lost) client.destroy();
      else if (!swallowing) client.write(data);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    loseAnswerTo: (text) => {
      losing = text;
    },
    breakAfterSending: (text) => {
      breaking = text;
    },
    swallow: () => {
      swallowing = true;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
