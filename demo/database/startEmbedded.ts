import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chooseHome, type Home } from './chooseHome.ts';
import { freePort } from './freePort.ts';
import { stopLeftover } from './stopLeftover.ts';

export interface EmbeddedServer {
  /** A superuser's URL of the maintenance database `postgres`, on loopback. */
  readonly url: string;
  /** Ends open sessions, flushes and stops. */
  close(): Promise<void>;
}

export interface EmbeddedOptions {
  /** The data folder's name; starting again under the same name finds the same data. */
  readonly name: string;
  /** 0: any free port. */
  readonly port?: number;
  /** false: no fsync, for servers that tests throw away. */
  readonly durable?: boolean;
  /** Forget what was there. */
  readonly reset?: boolean;
  /** Told before the data folder is set up, which takes a moment. */
  readonly onFirstStart?: () => void;
}

const run = promisify(execFile);

/** Starts the PostgreSQL server that npm installed. Throws when it does not come up, or runs already. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const home = chooseHome(options.name);
  await stopLeftover(home.folder);
  if (options.reset) rmSync(join(home.folder, 'data'), { recursive: true, force: true });
  if (!existsSync(join(home.folder, 'data', 'PG_VERSION'))) {
    options.onFirstStart?.();
    await initialise(home);
  }
  writeFileSync(join(home.folder, 'starter.pid'), String(process.pid));
  const port = options.port || (await freePort());
  const server = spawnServer(home, port, options.durable ?? true);
  await untilReady(server);
  const password = readFileSync(join(home.folder, 'password'), 'utf8').trim();
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    close: async () => {
      await stop(server);
      rmSync(join(home.folder, 'starter.pid'), { force: true });
    },
  };
}

/** The cluster is made beside and renamed last, so that a start interrupted here begins afresh. */
async function initialise(home: Home): Promise<void> {
  const data = join(home.folder, 'data');
  const password = join(home.folder, 'password');
  rmSync(data, { recursive: true, force: true });
  writeFileSync(password, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  chmodSync(password, 0o600);
  if (home.owner) chownSync(password, home.owner.uid, home.owner.gid);
  await run(
    join(home.binaries, 'bin', 'initdb'),
    ['-D', data, '-U', 'postgres', '-E', 'UTF8', '--locale=C', '-A', 'scram-sha-256', `--pwfile=${password}`],
    { ...identity(home), cwd: home.folder },
  );
}

function spawnServer(home: Home, port: number, durable: boolean): ChildProcess {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '300',
    // LOG but not ERROR: an error's text can quote a value of somebody's record.
    log_min_messages: 'log',
    timezone: 'UTC',
    fsync: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return spawn(join(home.binaries, 'bin', 'postgres'), ['-D', join(home.folder, 'data'), ...flags], {
    ...identity(home),
    cwd: home.folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    // Its own process group: Ctrl-C must reach the gateway first and the database last.
    detached: true,
  });
}

function identity(home: Home) {
  return { env: { LC_ALL: 'C', TZ: 'UTC', PATH: process.env.PATH }, ...(home.owner ?? {}) };
}

function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const failed = () => reject(new Error(`the embedded database did not start: ${said.trim()}`));
    server.once('exit', failed);
    server.once('error', failed);
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-2000);
      if (!said.includes('ready to accept connections')) return;
      server.off('exit', failed);
      server.stderr?.removeAllListeners('data').resume();
      resolve();
    });
  });
}

/** SIGINT is PostgreSQL's fast shutdown: sessions end, everything committed is flushed. */
function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const impatient = setTimeout(() => server.kill('SIGQUIT'), 15_000);
    server.once('exit', () => {
      clearTimeout(impatient);
      resolve();
    });
    server.kill('SIGINT');
  });
}
