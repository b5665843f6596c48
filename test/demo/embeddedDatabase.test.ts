import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { chooseHome } from '../../demo/database/chooseHome.ts';
import { startEmbedded } from '../../demo/database/startEmbedded.ts';

const name = `try-${process.pid}`;
afterAll(() => rmSync(chooseHome(name).folder, { recursive: true, force: true }));

async function ask(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return await client.query(text).then(
    ({ rows }) => client.end().then(() => rows),
    (error: unknown) => client.end().then(() => Promise.reject(error)),
  );
}

it('keeps what was committed through a stop and a start, with fsync on', async () => {
  const first = await startEmbedded({ name });
  await ask(first.url, 'create table kept (n int); insert into kept values (7)');
  expect(await ask(first.url, 'show fsync')).toEqual([{ fsync: 'on' }]);
  await first.close();
  const second = await startEmbedded({ name });
  expect(await ask(second.url, 'select n from kept')).toEqual([{ n: 7 }]);
  await second.close();
});

it('starts again over what a killed run left running, and refuses while that run is alive', async () => {
  const script = `import { startEmbedded } from './demo/database/startEmbedded.ts';
    const { url } = await startEmbedded({ name: '${name}' }); console.log(url); setInterval(() => {}, 1000);`;
  const run = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [printed] = (await once(run.stdout, 'data')) as [Buffer];
  await expect(startEmbedded({ name })).rejects.toThrow(/in use by process/);
  run.kill('SIGKILL');
  await once(run, 'exit');
  expect(await ask(printed.toString().trim(), 'select n from kept')).toEqual([{ n: 7 }]);
  const next = await startEmbedded({ name });
  expect(await ask(next.url, 'select n from kept')).toEqual([{ n: 7 }]);
  await next.close();
});

it('forgets everything when told to start over', async () => {
  const server = await startEmbedded({ name, reset: true });
  await expect(ask(server.url, 'select n from kept')).rejects.toThrow(/does not exist/);
  await server.close();
});
