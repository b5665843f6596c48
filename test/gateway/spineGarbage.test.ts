import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Stack } from '../support/stack.ts';
import type { Post } from './support/post.ts';
import { body, secret, startWhole, told } from './support/startWhole.ts';

let stack: Stack;
let post: Post;
beforeAll(async () => {
  ({ stack, post } = await startWhole());
});
afterEach(() => stack.proxy('governance').behave());
afterAll(() => stack.close());

describe('the spine answers garbage', () => {
  test.each<[string, string]>([
    ['text', secret],
    [
      'somebody else beside',
      JSON.stringify({
        data: { person: { __typename: 'Person', id: 'maya', __kvSubject: 'maya' }, other: secret },
      }),
    ],
    [
      'words in errors',
      JSON.stringify({ data: { person: null }, errors: [{ message: secret, path: ['person'] }] }),
    ],
    ['a list', JSON.stringify({ data: { person: [{ id: secret }] } })],
  ])('%s', async (_what, answer) => {
    stack.proxy('governance').misbehave({ answer });
    const reply = await post({ body });
    expect(reply.status).toBe(200);
    expect(reply.body.data).toEqual({ person: null });
    expect(reply.codes).toEqual(['SOURCE_UNAVAILABLE']);
    expect(reply.text + stack.logs.text()).not.toContain('SECRET');
  });

  test('two ids for one person: nothing is asked about either', async () => {
    stack
      .proxy('governance')
      .misbehave({ answer: (answer) => answer.replace('"id":"maya"', '"id":"jordan"') });
    stack.proxy('health').forget();
    const reply = await post({ body });
    expect(stack.proxy('health').calls).toEqual([]);
    expect(reply.body.data.person.health).toEqual({ riskAlerts: null, keyContacts: null, assessments: null });
    expect(told(reply, 'riskAlerts')).toBe('TEMPORARILY_UNAVAILABLE');
  });
});
