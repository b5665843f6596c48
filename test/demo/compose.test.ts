import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { chooseHome } from '../../demo/database/chooseHome.ts';
import { freePort } from '../../demo/database/freePort.ts';
import { type EmbeddedServer, startEmbedded } from '../../demo/database/startEmbedded.ts';
import { newWordsKey } from '../../demo/run/newWordsKey.ts';
import { newSealKey } from '../../sealer/sealKey.ts';

interface Service {
  readonly command?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, unknown>>;
}

const { services } = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as {
  services: Record<string, Service>;
};
const ours = Object.entries(services).filter(([, { command }]) => command?.startsWith('node dist/'));
const name = `compose-${process.pid}`;
const folder = mkdtempSync(join(tmpdir(), 'kinview-compose-'));
const running: ChildProcess[] = [];
let database: EmbeddedServer;
let adapt: (text: string) => string;

beforeAll(async () => {
  execFileSync('npm', ['run', 'build'], { stdio: 'ignore' });
  database = await startEmbedded({ name, durable: false });
  const { port, password } = new URL(database.url);
  const secrets: Record<string, string> = {
    KINVIEW_DATABASE_PASSWORD: randomBytes(16).toString('hex'),
    KINVIEW_WORDS_KEY: newWordsKey(),
    KINVIEW_SEAL_KEY: newSealKey('compose').secret,
  };
  const ports = new Map<string, number>();
  for (const [service] of ours) ports.set(service, await freePort());
  // The same commands on one machine: names of services become loopback, each with a port that is free.
  adapt = (text) =>
    text
      .replace(/\$\{(\w+)[^}]*\}/g, (_, key: string) => (secrets[key] ??= randomBytes(32).toString('base64')))
      .replace(/\/\/postgres:[^@]+@postgres:5432/, `//postgres:${password}@127.0.0.1:${port}`)
      .replace('@postgres:5432', `@127.0.0.1:${port}`)
      .replace(/http:\/\/(\w+):\d+/, (_, service: string) => `http://localhost:${ports.get(service)}`)
      .replace('0.0.0.0', '127.0.0.1')
      .replace(/\/tmp\/kinview|\/var\/lib\/kinview/, folder);
  await run('setup').ended();
  for (const [service] of ours.filter(([other]) => other !== 'setup'))
    await run(service, ports.get(service)).ready();
});
afterAll(async () => {
  for (const child of running) child.kill('SIGTERM');
  await database.close();
  rmSync(chooseHome(name).folder, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

function run(service: string, port?: number) {
  const { command = '', environment = {} } = services[service]!;
  const env: Record<string, string> = { PATH: process.env.PATH ?? '', NODE_ENV: 'production' };
  for (const [key, value] of Object.entries(environment)) {
    env[key] = key.endsWith('_PORT') ? String(port) : adapt(String(value));
  }
  const child = spawn(process.execPath, command.split(' ').slice(1), {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  let said = '';
  const listen = (text: Buffer) => {
    said += text;
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const failed = () => new Error(`${service} did not start: ${said}`);
  return {
    ready: async () => {
      for (let waited = 0; waited < 30_000; waited += 50) {
        if (said.includes('"url"')) return;
        if (child.exitCode) throw failed();
        await sleep(50);
      }
      throw failed();
    },
    ended: () =>
      new Promise<void>((resolve, reject) => {
        child.once('exit', (code) => (code === 0 ? resolve() : reject(failed())));
      }),
  };
}

it('every service of docker-compose.yml has a command that the build makes', () => {
  expect(ours.map(([service]) => service).sort()).toEqual(
    ['gateway', 'governance', 'health', 'issuer', 'police', 'sealer', 'setup', 'socialcare'].sort(),
  );
  for (const [, { command }] of ours) expect(existsSync(command!.split(' ')[1]!)).toBe(true);
});

it('its commands, started as plain processes in production, answer a practitioner', async () => {
  const issuer = services.issuer!.environment!;
  const env = { ...process.env, KINVIEW_DATA: folder };
  const token = execFileSync(process.execPath, ['dist/demo/token.js', 'u-hv'], {
    env,
    encoding: 'utf8',
  }).trim();
  expect(issuer.ISSUER_URL).toBe('http://issuer:4100');
  const gateway = adapt('http://gateway:4000/graphql');
  const ask = (body: object) =>
    fetch(gateway, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        'x-purpose': 'SAFEGUARDING',
      },
      body: JSON.stringify(body),
    }).then((response) => response.json());
  const query = `{ family(id: "harrow-vale") { members { person { id
    socialCare { identity { name } } health { assessments { summary } } } } } }`;
  const { data, extensions } = (await ask({ query })) as {
    data: { family: { members: unknown[] } };
    extensions: object;
  };
  expect(data.family.members[0]).toEqual({
    person: {
      id: 'maya',
      socialCare: { identity: { name: 'Maya Harrow-Vale' } },
      health: { assessments: [{ summary: 'Growth steady, sleep poor, anxious at hand-over' }] },
    },
  });
  expect(data.family.members[4]).toMatchObject({ person: { id: 'jordan', health: { assessments: null } } });
  expect(extensions).toHaveProperty('disclosure.receipt');
});
