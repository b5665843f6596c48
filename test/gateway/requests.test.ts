import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { createPost, type Post } from './support/post.ts';

let stack: Stack;
let post: Post;
beforeAll(async () => {
  stack = await startStack();
  await givenHarrowVale(stack);
  post = createPost(stack);
});
afterAll(() => stack.close());

const body = { query: '{ person(id: "maya") { id } }' };
const outcome = ({ status, codes }: { status: number; codes: readonly string[] }) => [status, ...codes];

describe('the form of a request', () => {
  test('only POST', async () => {
    for (const method of ['GET', 'PUT', 'PATCH', 'DELETE']) {
      const reply = await post({ method, path: '/graphql' });
      expect(outcome(reply), method).toEqual([405, 'METHOD_NOT_ALLOWED']);
    }
    expect(outcome(await post({ method: 'GET', path: '/' }))).toEqual([404, 'NO_SUCH_ADDRESS']);
  });

  test('only JSON, and says so', async () => {
    const malformed = [400, 'REQUEST_MALFORMED'];
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'text/html',
      'multipart/form-data',
    ]) {
      const reply = await post({ headers: { 'content-type': type }, body });
      expect(outcome(reply), type).toEqual(malformed);
      expect(reply.body.errors[0].message).toContain('content-type: application/json');
    }
    for (const text of [
      '',
      '{"query":',
      'null',
      '"text"',
      '5',
      'true',
      '{"query": "{ __typename }", "__proto__": {}}',
    ]) {
      expect(outcome(await post({ body: text })), text).toEqual(malformed);
    }
  });

  test('a JSON object with a query', async () => {
    for (const wrong of [
      {},
      { query: '' },
      { query: 5 },
      { ...body, variables: 'x' },
      { ...body, variables: [] },
      { ...body, operationName: 5 },
      { ...body, extensions: 'x' },
    ]) {
      expect(outcome(await post({ body: wrong })), JSON.stringify(wrong)).toEqual([400, 'BAD_REQUEST']);
    }
    const persisted = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };
    const reply = await post({ body: { extensions: persisted } });
    expect(reply.codes.join(), 'clients that try hashes first know this code').toMatch(
      /^PERSISTED_QUERY_NOT_(FOUND|SUPPORTED)$/,
    );
  });

  test('one operation, not a batch', async () => {
    for (const batch of [[], [body], [body, body]]) {
      expect(outcome(await post({ body: batch }))).toEqual([400, 'BATCHING_NOT_SUPPORTED']);
    }
  });

  test('not too large', async () => {
    const reply = await post({ body: { ...body, variables: { padding: 'x'.repeat(256 * 1024) } } });
    expect(outcome(reply)).toEqual([413, 'REQUEST_TOO_LARGE']);
  });

  test('an answer that the client does not accept is not made', async () => {
    expect(outcome(await post({ headers: { accept: 'text/html' }, body }))).toEqual([406, 'BAD_REQUEST']);
  });

  test('nothing may be kept by anybody on the way: every answer says no-store', async () => {
    for (const sent of [
      { body },
      { body, user: null },
      { body: '{' },
      { method: 'GET' },
      { path: '/no', body },
    ]) {
      expect((await post(sent)).headers.get('cache-control')).toBe('no-store');
    }
  });
});

describe('the purpose of a request', () => {
  const onLedger = async (receipt: string) => {
    const { rows } = await stack.databases.registry.query(
      'select outcome, refusal, purpose from ledger.operation where operation_id = $1',
      [receipt],
    );
    return rows;
  };

  test('none, or an empty one', async () => {
    for (const purpose of [null, '', '   ']) {
      const reply = await post({ purpose, body });
      expect(outcome(reply)).toEqual([400, 'PURPOSE_REQUIRED']);
      expect(reply.body.errors[0].message).toContain('x-purpose');
      expect(await onLedger(reply.receipt)).toEqual([
        { outcome: 'REFUSED', refusal: 'PURPOSE_REQUIRED', purpose: null },
      ]);
    }
  });

  test('one that is none of the agreement’s is refused, and its text is kept nowhere', async () => {
    for (const purpose of [
      'Maya Harrow-Vale 12 Mill Lane',
      'safeguarding',
      'SAFEGUARDING, AUDIT',
      'constructor',
    ]) {
      const reply = await post({ purpose, body });
      expect(outcome(reply)).toEqual([400, 'PURPOSE_UNKNOWN']);
      expect(reply.body).not.toHaveProperty('data');
      expect(await onLedger(reply.receipt)).toEqual([
        { outcome: 'REFUSED', refusal: 'PURPOSE_UNKNOWN', purpose: null },
      ]);
    }
    expect(stack.logs.text()).not.toContain('Mill Lane');
  });

  test('one that is not for this function, or has operations of its own', async () => {
    const formal = /make a formal request.*prevention or detection of crime/;
    const others = /open to your function\. State what you ask for: COORDINATION, .*CLINICAL_CARE\.$/;
    const own = /through operations of its own only/;
    const wrong: readonly (readonly [user: string, purpose: string, says: RegExp])[] = [
      ['u-sw', 'AUDIT', others],
      ['u-ds', 'CRIME_PREVENTION', formal],
      ['u-aud', 'CRIME_PREVENTION', formal],
      ['u-sw', 'STATISTICS', own],
      ['u-sw', 'SUBJECT_ACCESS', own],
      ['u-sw', 'RECORD_TRANSFER', own],
    ];
    for (const [user, purpose, says] of wrong) {
      const reply = await post({ user, purpose, body });
      expect(outcome(reply), purpose).toEqual([400, 'PURPOSE_INCOMPATIBLE']);
      expect(reply.body.errors[0].message).toMatch(says);
      expect(await onLedger(reply.receipt)).toEqual([
        { outcome: 'REFUSED', refusal: 'PURPOSE_INCOMPATIBLE', purpose },
      ]);
    }
  });

  test('an operation that is not for this function is refused and recorded, not failed', async () => {
    for (const [user, purpose, query, says] of [
      ['u-aud', 'AUDIT', '{ myFamilies { id } }', /may not use myFamilies: .*PRACTITIONER, /],
      ['u-gov', 'PLANNING', '{ disclosures { edges { cursor } } }', /not for the purpose PLANNING.*AUDIT/],
      [
        'u-sw',
        'SAFEGUARDING',
        '{ person(id: "maya") { id } disclosures(subject: "maya") { edges { cursor } } }',
        /may not use disclosures: .*AUDITOR/,
      ],
    ] as const) {
      const reply = await post({ user, purpose, body: { query } });
      expect(outcome(reply)).toEqual([200, 'OPERATION_NOT_PERMITTED']);
      expect(reply.body.errors[0].message).toMatch(says);
      expect(reply.body).not.toHaveProperty('data');
      expect(await onLedger(reply.receipt)).toEqual([
        { outcome: 'REFUSED', refusal: 'OPERATION_NOT_PERMITTED', purpose },
      ]);
    }
  });
});
