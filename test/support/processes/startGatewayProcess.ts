import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { startBuilt } from './startBuilt.ts';

export interface GatewayProcess {
  readonly url: string;
  /** Ends it at once, whatever it is doing: kill -9. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a gateway as a process of its own and waits until it answers. */
export async function startGatewayProcess(told: NodeJS.ProcessEnv): Promise<GatewayProcess> {
  const child = await startBuilt('gateway/main', told);
  const ended = once(child, 'exit');
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  return { url: await untilReady(child), kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

/** Its log says where it answers; what it says afterwards is read and dropped, so that it never waits for a reader. */
function untilReady(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let complaint = '';
    child.stderr!.on('data', (text: Buffer) => {
      complaint = text.toString();
    });
    child.once('exit', () => reject(new Error(`the gateway did not start: ${complaint}`)));
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const { url } = JSON.parse(line) as { url?: string };
      if (url) resolve(url);
    });
  });
}
