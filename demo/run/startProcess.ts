import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface RunningProcess {
  readonly name: string;
  /** Where it answers. */
  readonly url: string;
  /** Resolves when it has ended, by itself or not. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

const code = new URL('../../', import.meta.url);

/**
 * Starts one of the product's processes, with its log in a file, and waits until it says where it answers. It ends
 * with this process even when this one is killed. Throws, with the last words of the log, when it ends before.
 */
export async function startProcess(
  name: string,
  module: string,
  env: NodeJS.ProcessEnv,
  logFolder: string,
): Promise<RunningProcess> {
  const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
  const bond = new URL(`demo/run/endWithParent${extension}`, code).href;
  const main = fileURLToPath(new URL(`${module}${extension}`, code));
  const child = spawn(process.execPath, [...process.execArgv, '--import', bond, main], {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // Ctrl-C reaches this process only, which then stops the others in order.
    detached: true,
  });
  const file = join(logFolder, `${name}.log`);
  const log = createWriteStream(file);
  child.stderr!.pipe(log, { end: false });
  const url = await untilReady(name, file, child, (line) => log.write(`${line}\n`));
  return { name, url, ended: once(child, 'exit').then(() => {}), stop: () => stop(child) };
}

function untilReady(
  name: string,
  file: string,
  child: ChildProcess,
  log: (line: string) => void,
): Promise<string> {
  return new Promise((resolve, reject) => {
    let last = '';
    child.stderr!.on('data', (text: Buffer) => {
      last = text.toString();
    });
    const why = () => `the process ${name} did not start; its log is ${file}\n${last.trim()}`;
    child.once('exit', () => reject(new Error(why())));
    createInterface({ input: child.stdout! }).on('line', (line) => {
      log(line);
      const url = readUrl(line);
      if (url) resolve(url);
    });
  });
}

/** The processes log JSON, and their address once they answer. */
function readUrl(line: string): string | undefined {
  try {
    return (JSON.parse(line) as { url?: string }).url;
  } catch {
    return undefined;
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const impatient = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(impatient);
}
