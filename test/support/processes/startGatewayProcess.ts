import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';

export interface GatewayProcess {
  readonly url: string;
  /** Ends it at once, whatever it is doing: kill -9. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

const source = fileURLToPath(new URL('../../../gateway/main.ts', import.meta.url));
const bond = new URL('../../../demo/run/endWithParent.ts', import.meta.url).href;

/**
 * Starts a gateway as a process of its own, as a deployment does, and waits until it answers: gateway/main.ts, or a
 * build of it. It ends with this process even when this one is killed.
 */
export async function startGatewayProcess(told: NodeJS.ProcessEnv, main = source): Promise<GatewayProcess> {
  const loader = main.endsWith('.ts') ? ['--import', 'tsx', '--import', bond] : ['--import', builtBond(main)];
  const child = spawn(process.execPath, [...loader, main], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: process.env.TMPDIR, ...told },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const ended = once(child, 'exit');
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  return { url: await untilReady(child), kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

const builtBond = (main: string): string => new URL('../demo/run/endWithParent.js', pathToFileURL(main)).href;

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
