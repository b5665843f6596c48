import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { movableClock } from '../../database/clock.ts';
import { readConfig } from '../../gateway/readConfig.ts';
import { createAsk } from '../support/ask.ts';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { startBuilt } from '../support/processes/startBuilt.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { anotherGateway } from './support/anotherGateway.ts';
import { createPost, type Post } from './support/post.ts';

let stack: Stack;
let post: Post;
let told: NodeJS.ProcessEnv;
const running: ChildProcess[] = [];
beforeAll(async () => {
  // In production nobody moves the clock, so the household is told as of now.
  stack = await startStack({ proxies: true, clock: movableClock(Date.now()) });
  await givenHarrowVale(stack);
  post = createPost(stack);
  const { KINVIEW_CLOCK: _clock, KINVIEW_CLOCK_SET_AT: _at, ...environment } = stack.gatewayEnvironment();
  told = environment;
});
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await stack.close();
});

async function start(environment: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const child = await startBuilt('gateway/main', environment);
  running.push(child);
  return child;
}

async function untilReady(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! })) {
    const { url } = JSON.parse(line) as { url?: string };
    if (url) return url;
  }
  throw new Error('the gateway did not start');
}

async function complaintOf(child: ChildProcess): Promise<{ code: number; text: string }> {
  let text = '';
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.on('data', (chunk: Buffer) => {
      text += chunk;
    });
  }
  const [code] = (await once(child, 'close')) as [number];
  return { code, text };
}

describe('a gateway does not start half configured', () => {
  test('whatever is missing is named, and no value of anything else', () => {
    const needed = Object.keys(told).filter((name) => !['GATEWAY_PORT', 'OIDC_AUDIENCE'].includes(name));
    expect(needed).toEqual(
      expect.arrayContaining([
        'OIDC_ISSUER',
        'DATABASE_URL',
        'KINVIEW_URL_HEALTH',
        'KINVIEW_GRANT_KEY_POLICE',
      ]),
    );
    for (const name of needed) {
      for (const value of [undefined, '']) {
        expect(() => readConfig({ ...told, [name]: value }), name).toThrow(name);
      }
    }
    for (const key of ['short', 'AAAA', 'not base64 at all!']) {
      expect(() => readConfig({ ...told, KINVIEW_GRANT_KEY_HEALTH: key })).toThrow(
        'KINVIEW_GRANT_KEY_HEALTH',
      );
    }
  });

  test('a port must be one, and free', async () => {
    for (const port of ['', '-1', '4e3', '65536', 'four thousand'])
      expect(() => readConfig({ ...told, GATEWAY_PORT: port })).toThrow('GATEWAY_PORT must be a port');
    const port = Number(new URL(stack.gateways[0]!).port);
    await expect(anotherGateway(stack, { port })).rejects.toThrow(
      `Port ${port}, meant for the gateway, is in use: stop what uses it, or set GATEWAY_PORT to another`,
    );
  });

  test('as a process, too; and a clock that somebody moved is refused in production', async () => {
    const { DATABASE_URL: _database, ...without } = told;
    const clock = { NODE_ENV: 'production', KINVIEW_CLOCK: '2026-03-02T09:00:00Z' };
    const [missing, moved] = await Promise.all([
      start(without).then(complaintOf),
      start({ ...told, ...clock }).then(complaintOf),
    ]);
    expect(missing.code).not.toBe(0);
    expect(missing.text).toContain('DATABASE_URL');
    expect(missing.text).not.toContain(told.KINVIEW_GRANT_KEY_HEALTH);
    expect(moved.code).not.toBe(0);
    expect(moved.text).toContain('KINVIEW_CLOCK');
    expect(moved.text).not.toContain(new URL(told.DATABASE_URL!).password);
  });
});

test('remedy: one realm of graphql: in production it starts guarded and answers; told to end, it first answers whom it has', async () => {
  const child = await start({ ...told, NODE_ENV: 'production' });
  const url = await untilReady(child);
  const health = await post({ url, user: null, method: 'GET', path: '/health' });
  expect([health.status, health.body]).toEqual([200, { ready: true }]);
  const body = {
    query: '{ person(id: "maya") { id health { assessments { id } } socialCare { identity { name } } } }',
  };
  const reply = await post({ url, body });
  expect(reply.codes).toEqual([]);
  expect(reply.body.data.person).toEqual({
    id: 'maya',
    health: { assessments: null },
    socialCare: { identity: { name: 'Maya Harrow-Vale' } },
  });

  stack.proxy('socialcare').misbehave({ delayMs: 1_500 });
  const began = performance.now();
  const late = post({ url, body });
  await sleep(500);
  child.kill('SIGTERM');
  const ended = once(child, 'exit');
  const answered = await late;
  expect(performance.now() - began, 'it was told while it waited for a source').toBeGreaterThan(1_400);
  expect(answered.body.data.person.socialCare.identity.name).toBe('Maya Harrow-Vale');
  expect((await stack.ledgerRows(answered.receipt)).length).toBeGreaterThan(0);
  expect(await ended).toEqual([0, null]);
  await expect(post({ url, body }), 'it is gone').rejects.toThrow('fetch failed');
});

test('what a gateway counts is told to Prometheus on a port of its own, and is about nobody', async () => {
  const gateway = await anotherGateway(stack, { port: 0, metrics: { port: 0, host: '127.0.0.1' } });
  const ask = createAsk(stack.issuer, [gateway.url]);
  for (const query of ['{ person(id: "maya") { id } }', '{ nonsense }']) await ask('u-hv', 'PLANNING', query);
  await fetch(gateway.url, { method: 'POST' });
  await stack.databases.registry.query('revoke insert on ledger.batch from kinview_app');
  await ask('u-hv', 'PLANNING', '{ person(id: "maya") { id } }').finally(() =>
    stack.databases.registry.query('grant insert on ledger.batch to kinview_app'),
  );
  const text = await (await fetch(gateway.metricsUrl!)).text();
  expect((await fetch(new URL('/graphql', gateway.metricsUrl!))).status).toBe(404);
  expect((await fetch(new URL('/metrics', gateway.url))).status).toBe(404);
  await gateway.close();
  for (const line of [
    /^kinview_gateway_requests_total\{status="200"\} 1$/m,
    /^kinview_gateway_requests_total\{status="401"\} 1$/m,
    /^kinview_gateway_requests_total\{status="503"\} 1$/m,
    /^kinview_gateway_errors_total\{code="LEDGER_UNAVAILABLE"\} 1$/m,
    /^kinview_gateway_errors_total\{code="GRAPHQL_VALIDATION_FAILED"\} 1$/m,
    /^kinview_gateway_request_seconds_bucket\{le="\+Inf"\} 4$/m,
    /^kinview_gateway_request_seconds_count 4$/m,
    /^kinview_gateway_ready 1$/m,
    /^kinview_gateway_connections\{pool="facts",state="waiting"\} 0$/m,
    /^kinview_gateway_info\{agreement="2026-1",release="0"\} 1$/m,
  ])
    expect(text).toMatch(line);
  expect(text).not.toMatch(/maya|u-hv|NHS|PLANNING/);
  const buckets = [...text.matchAll(/_bucket\{le="[^"]+"\} (\d+)/g)].map(([, count]) => Number(count));
  expect(buckets).toEqual([...buckets].sort((one, other) => one - other));
});
