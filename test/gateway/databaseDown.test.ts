import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../gateway/readConfig.ts';
import { breakableLink } from '../records/support/breakableLink.ts';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { anotherGateway } from './support/anotherGateway.ts';
import { createPost, type Post, type Reply } from './support/post.ts';

let stack: Stack;
let post: Post;
beforeAll(async () => {
  stack = await startStack({ proxies: true });
  await givenHarrowVale(stack);
  post = createPost(stack);
});
afterAll(() => stack.close());

const body = {
  query: '{ person(id: "maya") { id socialCare { identity { name } } health { riskAlerts { id } } } }',
};

function expectNothing(reply: Reply): void {
  expect(reply.status).toBe(503);
  expect(reply.body).toEqual({
    data: null,
    errors: [{ message: expect.stringContaining('duty line'), extensions: { code: 'LEDGER_UNAVAILABLE' } }],
    extensions: {
      disclosure: {
        withheld: [
          expect.objectContaining({
            path: [],
            code: 'TEMPORARILY_UNAVAILABLE',
            contact: stack.agreement.dutyContact,
          }),
        ],
        obligations: [],
      },
    },
  });
  expect(stack.logs.text()).not.toContain('Harrow-Vale');
}

describe('Kinview’s database is down', () => {
  test('no data, 503, and no agency is asked; a refusal is not answered unrecorded either', async () => {
    const { databaseUrl } = readConfig(stack.gatewayEnvironment());
    const link = await breakableLink(databaseUrl);
    const gateway = await anotherGateway(stack, { databaseUrl: link.url });
    expect((await post({ url: gateway.url, body })).status).toBe(200);
    await link.close();
    for (const source of ['socialcare', 'health', 'police'] as const) stack.proxy(source).forget();
    const replies = await Promise.all([
      post({ url: gateway.url, body }),
      post({ url: gateway.url, body: { query: '{ __typename }' } }),
      post({ url: gateway.url, purpose: 'CRIME_PREVENTION', body }),
    ]);
    for (const reply of replies) expectNothing(reply);
    for (const source of ['socialcare', 'health', 'police'] as const)
      expect(stack.proxy(source).calls).toEqual([]);
    const failures = JSON.stringify(stack.logs.lines());
    expect(failures).toContain('LEDGER_UNAVAILABLE');
    expect(failures, 'why is in the log').toContain('ECONN');
    await gateway.close();
  });
});

describe('Kinview’s database hangs', () => {
  test('nobody waits longer than six seconds for a coded answer', async () => {
    const { databaseUrl } = readConfig(stack.gatewayEnvironment());
    const link = await breakableLink(databaseUrl);
    const gateway = await anotherGateway(stack, { databaseUrl: link.url });
    expect((await post({ url: gateway.url, body })).status).toBe(200);
    link.swallow();
    stack.proxy('governance').misbehave({ delayMs: 30_000 });
    const began = performance.now();
    try {
      const queries = [body.query, '{ myFamilies { id } }', '{ __typename }'];
      const replies = await Promise.all(queries.map((query) => post({ url: gateway.url, body: { query } })));
      expect(performance.now() - began, 'and what a busy machine adds').toBeLessThan(7_500);
      for (const reply of replies) expectNothing(reply);
    } finally {
      stack.proxy('governance').behave();
    }
    await link.close();
    await gateway.close();
  });
});

describe('the ledger accepts nothing', () => {
  const rename = (from: string, to: string) =>
    stack.databases.registry.query(`alter function ledger.${from} rename to ${to}`);

  test('what was fetched is not shown, and is shown again when the ledger is back', async () => {
    await rename('record_batch', 'record_batch_taken_away');
    try {
      expectNothing(await post({ body }));
      expectNothing(await post({ purpose: null, body }));
    } finally {
      await rename('record_batch_taken_away', 'record_batch');
    }
    const reply = await post({ body });
    expect(reply.body.data.person.socialCare.identity.name).toBe('Maya Harrow-Vale');
  });
});
