import { afterAll, beforeAll, expect, it } from 'vitest';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { codesOf } from '../support/readLedgerRows.ts';
import { type Stack, startStack } from '../support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ proxies: true });
});
afterAll(() => stack.close());

const query = `{ person(id: "maya") { id
  socialCare { identity { name } protectionStatus { state } functionalConcerns { description } }
  health { assessments { summary } } police { incidents { summary } } } }`;

it('answers a practitioner through real parts, with a record of it first', async () => {
  await givenHarrowVale(stack, (h) => {
    h.maya.atTier('HIGH');
    h.everyone.wasNotAsked();
  });
  const answer = await stack.ask('u-pc', 'SAFEGUARDING', query);
  expect(answer.status).toBe(200);
  expect(answer.body.data.person.socialCare.protectionStatus.state).toBe('CHILD_PROTECTION_PLAN');
  expect(answer.body.data.person.socialCare.functionalConcerns).toBeNull();
  expect(codesOf(await stack.ledgerRows(answer.receipt), 'maya')).toMatchObject({
    'socialcare PROTECTION_STATUS': ['DUTY'],
    'socialcare FUNCTIONAL_CONCERN': ['ROLE_CEILING'],
    'police SAFEGUARDING_INCIDENT': ['INTERNAL'],
  });
  expect(stack.proxy('health').calls).toHaveLength(0);
});
