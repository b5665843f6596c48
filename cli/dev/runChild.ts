import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { CommandError } from '../commandError.ts';

export interface Child {
  /** Where it answers, as it said in a line of JSON; '' for one that was not asked to say. */
  readonly url: string;
  readonly ended: Promise<unknown>;
  stop(): Promise<void>;
}

/**
 * Starts a process of the developer's own and waits until it says where it answers.
 * @throws CommandError SERVICE_DID_NOT_START where it ends before
 */
export async function runChild(
  [command, ...args]: readonly string[],
  folder: string,
  env: NodeJS.ProcessEnv,
  onLine: (line: string) => void,
  saysUrl: boolean,
): Promise<Child> {
  const child = spawn(command!, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit').catch(() => {});
  const lines = createInterface({ input: child.stdout! });
  lines.on('line', onLine);
  const url = saysUrl ? await untilUrl(child, lines) : '';
  return { url, ended, stop: () => stop(child, ended) };
}

function untilUrl(child: ChildProcess, lines: ReturnType<typeof createInterface>): Promise<string> {
  return new Promise((resolve, reject) => {
    const failed = () =>
      reject(
        new CommandError(
          'SERVICE_DID_NOT_START',
          'The service ended before it said where it answers.',
          'See its own words above; it prints one line of JSON with its "url".',
        ),
      );
    child.once('exit', failed).once('error', failed);
    lines.on('line', (line) => {
      const [url] = /"url":\s*"(http[^"]+)"/.exec(line)?.slice(1) ?? [];
      if (url) resolve(url);
    });
  });
}

async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await ended;
}
