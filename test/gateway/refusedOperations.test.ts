import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Stack, startStack } from '../support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.close());

test('an operation beyond the limits is the client’s to correct', async () => {
  const deep = 'people { police { incidents { '.repeat(6);
  const tooDeep = `{ person(id: "maya") { police { incidents { ${deep} id ${'} } } '.repeat(6)} } } } }`;
  const aliases = Array.from({ length: 101 }, (_, index) => `a${index}: id`).join(' ');
  const asked = {
    OPERATION_TOO_DEEP: tooDeep,
    OPERATION_TOO_MANY_ALIASES: `{ person(id: "maya") { ${aliases} } }`,
  };
  for (const [code, query] of Object.entries(asked)) {
    const answer = await stack.ask('u-sw', 'SAFEGUARDING', query);
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].extensions.code).toBe(code);
  }
});

test('an operation that is not for this function is refused and recorded, not failed', async () => {
  const answer = await stack.ask('u-aud', 'AUDIT', '{ myFamilies { id } }');
  expect(answer.status).toBe(200);
  expect(answer.body.errors[0].extensions.code).toBe('OPERATION_NOT_PERMITTED');
  expect(answer.receipt).not.toBe('');
});
