import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { hasRedis, type RedisServer, startRedis } from '../support/startRedis.ts';

const query = '{ person(id: "maya") { id socialCare { riskAlerts { kind } } } }';
const sha256Hash = createHash('sha256').update(query).digest('hex');
const persisted = { extensions: { persistedQuery: { version: 1, sha256Hash } } };

describe.skipIf(!hasRedis)('persisted documents, shared through Redis', () => {
  let stack: Stack;
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await startRedis();
    stack = await startStack({ gateways: 2, redisUrl: redis.url });
    await givenHarrowVale(stack);
  });
  afterAll(async () => {
    await stack.close();
    await redis.close();
  });

  async function post(gateway: number, user: string, body: object) {
    const response = await fetch(stack.gateways[gateway]!, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await stack.issuer.token(user)}`,
        'x-purpose': 'SAFEGUARDING',
      },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: JSON.parse(await response.text()) };
  }

  test('what one gateway was told another knows, and each requester still gets their own mask', async () => {
    const unknown = await post(1, 'u-sw', persisted);
    expect(unknown.body.errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect(unknown.body.data ?? null).toBeNull();
    const told = await post(0, 'u-sw', { query, ...persisted });
    expect(told.body.data.person.socialCare.riskAlerts.length).toBeGreaterThan(0);
    const known = await post(1, 'u-sw', persisted);
    expect(known.body.data).toEqual(told.body.data);
    const stranger = await post(1, 'u-cg', persisted);
    expect(stranger.body.data).toEqual({ person: null });
  });

  test('a Redis that hangs, or is gone, costs a message and never an answer', async () => {
    redis.hang();
    const hung = await post(0, 'u-sw', { query, ...persisted });
    expect(hung.body.data.person.id).toBe('maya');
    redis.resume();
    await redis.close();
    const gone = await post(1, 'u-sw', { query, ...persisted });
    expect(gone.body.data.person.id).toBe('maya');
    expect((await post(1, 'u-sw', persisted)).body.errors[0].extensions.code).toBe(
      'PERSISTED_QUERY_NOT_FOUND',
    );
  });
});
