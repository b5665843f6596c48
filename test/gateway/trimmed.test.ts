import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.close());

test('what is asked of an open record stays in the request when something beside it is closed', async () => {
  await givenHarrowVale(stack, (h) => {
    h.jordan.hasRecord('health', 'admissions', 'NHS-COMM', {
      admittedOn: '2026-01-05',
      reasons: ['A broken arm'],
    });
    h.jordan.consents();
  });
  const answer = await stack.ask(
    'u-sw',
    'SAFEGUARDING',
    `{ person(id: "jordan") { health {
      riskAlerts { __typename }
      byWhom: riskAlerts { of: source { __typename } }
      admissions { reasons }
      assessments { summary }
    } } }`,
  );
  expect(answer.body.errors).toBeUndefined();
  expect(answer.body.data.person.health).toEqual({
    riskAlerts: [{ __typename: 'HealthRiskAlert' }],
    byWhom: [{ of: { __typename: 'Source' } }],
    admissions: [{ reasons: null }],
    assessments: null,
  });
});
