import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Gateway } from '../../gateway/createGateway.ts';
import type { RegisterEntry } from '../../policies/agreement/types.ts';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { anotherGateway } from './support/anotherGateway.ts';
import { createPost, type Post } from './support/post.ts';

/** A register with an entry that cannot be read to the end, as a bug in the policy would have it. */
class BrokenRegister extends Map<string, RegisterEntry> {
  override get(dataClass: string): RegisterEntry | undefined {
    const entry = super.get(dataClass);
    if (dataClass !== 'RISK_ALERT' || !entry) return entry;
    return Object.defineProperty({ ...entry }, 'ceiling', {
      get: () => {
        throw new RangeError('SECRET Maya Harrow-Vale');
      },
    });
  }
}

let stack: Stack;
let gateway: Gateway;
let post: Post;
beforeAll(async () => {
  stack = await startStack({ proxies: true });
  await givenHarrowVale(stack);
  const { agreement } = stack;
  gateway = await anotherGateway(stack, {
    agreement: { ...agreement, classes: new BrokenRegister(agreement.classes) },
  });
  post = createPost({ issuer: stack.issuer, gateways: [gateway.url] });
});
afterAll(async () => {
  await gateway.close();
  await stack.close();
});

const body = {
  query:
    '{ person(id: "maya") { id socialCare { riskAlerts { id } identity { name } functionalConcerns { id } } health { assessments { id } } } }',
};

test('remedy: a rule that throws is a failure, and neither a refusal nor an outage', async () => {
  const reply = await post({ body });
  expect(reply.status).toBe(200);
  const { person } = reply.body.data;
  expect(person.socialCare).toMatchObject({ riskAlerts: null, identity: { name: 'Maya Harrow-Vale' } });
  expect(person.socialCare.functionalConcerns.length).toBeGreaterThan(0);
  expect(person.health).toEqual({ assessments: null });

  const path = ['person', 'socialCare', 'riskAlerts'];
  expect(reply.body.errors).toEqual([
    { message: expect.stringContaining('reported'), path, extensions: { code: 'POLICY_FAILURE' } },
  ]);
  const { withheld } = reply.body.extensions.disclosure;
  expect(withheld).toContainEqual(expect.objectContaining({ path, code: 'NOT_SHARED' }));

  const rows = await stack.ledgerRows(reply.receipt);
  const of = (source: string, dataClass: string) =>
    rows
      .filter((row) => row.source === source && row.dataClass === dataClass)
      .map(({ effect, code }) => [effect, code]);
  expect(of('socialcare', 'RISK_ALERT')).toEqual([['FAILED', 'POLICY_FAILURE']]);
  expect(of('health', 'ASSESSMENT_SUMMARY')).toEqual([['WITHHELD', 'ROLE_CEILING']]);
  expect(of('socialcare', 'IDENTITY_DETAIL')).toContainEqual(['DISCLOSED', 'IDENTITY']);
});

test('what could not be decided is not asked for', async () => {
  stack.proxy('socialcare').forget();
  await post({ body });
  const asked = stack
    .proxy('socialcare')
    .calls.map((call) => call.query)
    .join();
  expect(asked).toContain('identity');
  expect(asked).not.toContain('riskAlerts');
});

test('somebody is told, without a word of what the policy said', async () => {
  await post({ body });
  const told = stack.logs.lines().filter(({ msg }) => msg === 'policy failure');
  expect(told.length).toBeGreaterThan(0);
  expect(told[0].failure).toMatchObject({ kind: 'RangeError' });
  expect(stack.logs.text()).not.toContain('SECRET');
});
