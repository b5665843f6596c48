import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'undici';

export interface Inspector {
  send(method: string, params?: object): Promise<{ readonly [name: string]: unknown }>;
  close(): void;
}

interface Reply {
  readonly id: number;
  readonly result?: { readonly [name: string]: unknown };
  readonly error?: { readonly message: string };
}

/** Opens the inspector of a Node process that was started with `--inspect=127.0.0.1:<port>`. */
export async function openInspector(port: number): Promise<Inspector> {
  const socket = new WebSocket(await addressOf(port));
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  const waiting = new Map<number, (reply: Reply) => void>();
  let lastId = 0;
  socket.addEventListener('message', ({ data }) => {
    const reply = JSON.parse(String(data)) as Reply;
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  });
  return {
    send(method, params = {}) {
      lastId += 1;
      const id = lastId;
      socket.send(JSON.stringify({ id, method, params }));
      return new Promise((resolve, reject) => {
        waiting.set(id, ({ result, error }) => {
          if (error) reject(new Error(`${method}: ${error.message}`));
          else resolve(result ?? {});
        });
      });
    },
    close: () => socket.close(),
  };
}

async function addressOf(port: number): Promise<string> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as {
        webSocketDebuggerUrl: string;
      }[];
      return targets[0]!.webSocketDebuggerUrl;
    } catch (error) {
      if (attempt > 50) throw error;
      await sleep(100);
    }
  }
}
