import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
  await givenHarrowVale(stack);
});
afterAll(() => stack.close());

const rows = 'edges { node { operation requester effect code } }';

test.each([
  [
    'a moment that is none',
    '{ disclosures(subject: "maya", filter: { from: "yesterday" }) { edges { cursor } } }',
  ],
  [
    'a day of no calendar',
    `mutation { withdrawConsent(input: { idempotencyKey: "k", consent: "c", withdrawnBy: "dana" }) { problem { code } }
     recordConsent(input: { idempotencyKey: "k", subject: "maya", status: GIVEN, givenBy: "dana", capacity: ADULT,
     understandingConfirmed: true, evidence: VERBAL, discussedOn: "20 Nov" }) { problem { code } } }`,
  ],
  [
    'the thirtieth of February',
    '{ disclosures(subject: "maya", filter: { from: "2026-02-30T09:00:00Z" }) { edges { cursor } } }',
  ],
  [
    'NUL in a text',
    String.raw`{ disclosures(subject: "maya", filter: { requester: "u\u0000" }) { edges { cursor } } }`,
  ],
])('%s is the client’s to correct: 400, and no outage', async (_what, query) => {
  const answer = await stack.ask('u-aud', 'AUDIT', query);
  expect(answer.status).toBe(400);
  expect(answer.body.data ?? null).toBeNull();
  expect(answer.text).not.toContain('SOURCE_UNAVAILABLE');
});

test('an attempt to change somebody’s consent is found by whose consent it is, refused or not', async () => {
  const attempt = await stack.ask(
    'u-vcs',
    'COORDINATION',
    `mutation { recordConsent(input: { idempotencyKey: "again", subject: "tyler", status: REFUSED, givenBy: "dana",
       capacity: PARENTAL_RESPONSIBILITY, understandingConfirmed: true, evidence: VERBAL, discussedOn: "2026-03-01" })
       { problem { code } consent { id } } }`,
  );
  expect(attempt.body.data.recordConsent.problem.code).toBe('CONSENT_EXISTS');
  const found = await stack.ask(
    'u-aud',
    'AUDIT',
    `{ disclosures(subject: "tyler", first: 200) { ${rows} } }`,
  );
  const nodes = found.body.data.disclosures.edges.map((edge: { node: unknown }) => edge.node);
  expect(nodes).toContainEqual({
    operation: attempt.receipt,
    requester: 'u-vcs',
    effect: 'DISCLOSED',
    code: 'OPERATION',
  });
});
