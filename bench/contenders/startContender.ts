import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../demo/database/freePort.ts';
import type { World } from '../world/startWorld.ts';

/** How one contender is started; `describe` in contenders.ts lists them all. */
export interface ContenderPlan {
  readonly name: string;
  readonly title: string;
  /** The command, once its port is known. */
  command(world: World, port: number): Command;
  /** Kinview: it signs in, decides and records. All others answer whatever they are asked. */
  readonly isGoverned?: boolean;
  /** Where it answers; `/graphql` unless said. */
  readonly path?: string;
}

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly env?: { readonly [name: string]: string };
}

export interface Contender extends Omit<ContenderPlan, 'command'> {
  readonly pid: number;
  readonly url: string;
  readonly headers: { readonly [name: string]: string };
  /** How many requests it has answered; kept by whoever asks. */
  answered: number;
  close(): Promise<void>;
}

const PATIENCE_MS = 60_000;

/** Starts a contender in a process of its own and waits until it answers. Throws with what it said when it does not. */
export async function startContender(
  plan: ContenderPlan,
  world: World,
  headers: { readonly [name: string]: string },
): Promise<Contender> {
  const port = await freePort();
  const { file, args, env } = plan.command(world, port);
  const child = spawn(file, args, {
    env: { ...inherited(), NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: 'true', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4_000);
    });
  }
  const url = `http://127.0.0.1:${port}${plan.path ?? '/graphql'}`;
  if (!(await answers(child, url))) {
    child.kill('SIGKILL');
    throw new Error(`${plan.name} did not start:\n${said}`);
  }
  child.once('exit', (code, signal) => {
    if (code !== 0 && signal !== 'SIGTERM') console.error(`${plan.name} ended by itself:\n${said}`);
  });
  return { ...plan, pid: child.pid!, url, headers, answered: 0, close: () => end(child) };
}

/** What a contender may see of our own environment: nothing that would configure it. */
function inherited(): { [name: string]: string } {
  const { PATH = '', HOME = '', LANG = '' } = process.env;
  return { PATH, HOME, LANG };
}

async function answers(child: ChildProcess, url: string): Promise<boolean> {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline && child.exitCode === null && child.signalCode === null) {
    const body = JSON.stringify({ query: '{ __typename }' });
    const headers = { 'content-type': 'application/json' };
    const answered = await fetch(url, { method: 'POST', body, headers }).then(
      async (answer) => {
        await answer.text();
        return answer.status < 500 && answer.status !== 404;
      },
      () => false,
    );
    if (answered) return true;
    await sleep(100);
  }
  return false;
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const impatient = setTimeout(() => child.kill('SIGKILL'), 5_000);
    child.once('exit', () => {
      clearTimeout(impatient);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
