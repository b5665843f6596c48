import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createConnection } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../demo/database/freePort.ts';

export interface RedisServer {
  readonly url: string;
  /** Stops answering without closing connections. */
  hang(): void;
  resume(): void;
  close(): Promise<void>;
}

/** Whether this machine has a Redis server to start: `KINVIEW_TEST_REDIS_SERVER` names its binary. */
export const redisServer = process.env.KINVIEW_TEST_REDIS_SERVER ?? 'redis-server';
export const hasRedis = (() => {
  try {
    execFileSync(redisServer, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** A Redis server of a test's own, on a free port, keeping nothing. */
export async function startRedis(): Promise<RedisServer> {
  const port = await freePort();
  const server = spawn(redisServer, ['--port', String(port), '--save', '', '--bind', '127.0.0.1'], {
    stdio: 'ignore',
  });
  for (let tries = 0; tries < 200 && !(await answers(port)); tries += 1) await sleep(25);
  return {
    url: `redis://127.0.0.1:${port}`,
    hang: () => void server.kill('SIGSTOP'),
    resume: () => void server.kill('SIGCONT'),
    async close() {
      if (server.exitCode !== null || server.signalCode !== null) return;
      server.kill('SIGKILL');
      await once(server, 'exit');
    },
  };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' }, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
