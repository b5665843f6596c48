import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mintGrant } from '../../grant/mint.ts';
import { GRANT_HEADER, type GrantPayload } from '../../grant/types.ts';
import { createSubgraph, type Subgraph } from '../../subgraphs/kit/createSubgraph.ts';
import { frozenClock, grantFor, KEY, NOW, post } from './support/callSubgraph.ts';

const body = JSON.stringify({ query: '{ greeting }' });
let executed = 0;
let subgraph: Subgraph;

beforeAll(async () => {
  subgraph = await createSubgraph({
    name: 'health',
    sdl: 'type Query { greeting: String }',
    resolvers: { Query: { greeting: () => `hello ${++executed}` } },
    context: (base) => base,
    grantKey: KEY,
    isReady: async () => true,
    clock: frozenClock,
    production: true,
    port: 0,
  });
});
afterAll(() => subgraph.close());

const send = (grant: Partial<GrantPayload>, key: Uint8Array = KEY, sent = body) =>
  post(subgraph.url, sent, { [GRANT_HEADER]: mintGrant(key, grantFor(body, grant)) });

describe('a subgraph answers a grant that is good, once', () => {
  test('the first time it answers; the same grant again is refused', async () => {
    const header = { [GRANT_HEADER]: mintGrant(KEY, grantFor(body)) };
    expect(await post(subgraph.url, body, header)).toMatchObject({
      status: 200,
      json: { data: { greeting: 'hello 1' } },
    });
    const again = await post(subgraph.url, body, header);
    expect(again).toMatchObject({ status: 403, json: { errors: [{ extensions: { code: 'GRANT_USED' } }] } });
    expect(executed).toBe(1);
  });

  test('two calls at the same moment with one grant: one is answered', async () => {
    const header = { [GRANT_HEADER]: mintGrant(KEY, grantFor(body)) };
    const answers = await Promise.all([post(subgraph.url, body, header), post(subgraph.url, body, header)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
  });

  test('a grant that was refused for another reason is not used up', async () => {
    const id = 'still-good';
    expect((await send({ id }, KEY, `${body} `)).status).toBe(403);
    expect((await send({ id })).status).toBe(200);
  });
});

describe('a subgraph refuses, and executes nothing, when', () => {
  const iat = NOW / 1000;
  const cases: [string, number, string, () => ReturnType<typeof post>][] = [
    ['there is no grant', 401, 'GRANT_MISSING', () => post(subgraph.url, body)],
    [
      'the grant is not two parts',
      401,
      'GRANT_MALFORMED',
      () => post(subgraph.url, body, { [GRANT_HEADER]: 'x' }),
    ],
    [
      'the grant is three parts',
      401,
      'GRANT_MALFORMED',
      () => post(subgraph.url, body, { [GRANT_HEADER]: 'a.b.c' }),
    ],
    [
      'the signed text is no JSON',
      401,
      'GRANT_MALFORMED',
      () => post(subgraph.url, body, { [GRANT_HEADER]: signed('{') }),
    ],
    [
      'the signed JSON is no object',
      401,
      'GRANT_VERSION',
      () => post(subgraph.url, body, { [GRANT_HEADER]: signed('[]') }),
    ],
    ['it is signed with another key', 401, 'GRANT_SIGNATURE', () => send({}, Buffer.alloc(32, 8))],
    [
      'its signature is cut short',
      401,
      'GRANT_SIGNATURE',
      () => post(subgraph.url, body, { [GRANT_HEADER]: shortened() }),
    ],
    [
      'its payload was changed after signing',
      401,
      'GRANT_SIGNATURE',
      () => post(subgraph.url, body, { [GRANT_HEADER]: changed() }),
    ],
    ['it is of another version', 401, 'GRANT_VERSION', () => send({ v: 2 as 1 })],
    ['it has no id', 401, 'GRANT_MALFORMED', () => send({ id: '' })],
    ['it has no times', 401, 'GRANT_MALFORMED', () => send({ iat: 'now' as unknown as number })],
    ['it has no row conditions', 401, 'GRANT_MALFORMED', () => send({ rows: null as unknown as [] })],
    ['it is for another subgraph', 403, 'GRANT_AUDIENCE', () => send({ aud: 'police' })],
    ['it has expired', 401, 'GRANT_NOT_CURRENT', () => send({ iat: iat - 31, exp: iat - 1 })],
    ['it expires at this very moment', 401, 'GRANT_NOT_CURRENT', () => send({ iat: iat - 30, exp: iat })],
    ['it is from the future', 401, 'GRANT_NOT_CURRENT', () => send({ iat: iat + 6, exp: iat + 20 })],
    ['it is good for 31 seconds', 401, 'GRANT_TOO_LONG', () => send({ exp: iat + 31 })],
    ['the body was changed', 403, 'GRANT_BODY', () => send({}, KEY, body.replace('greeting', 'greeting '))],
    ['there is no body', 403, 'GRANT_BODY', () => send({}, KEY, '')],
  ];

  test.each(cases)('%s', async (_why, status, code, call) => {
    const before = executed;
    const answer = await call();
    expect(answer).toMatchObject({ status, json: { errors: [{ extensions: { code } }] } });
    expect(answer.json.data).toBeUndefined();
    expect(executed).toBe(before);
  });

  test('anything but POST /graphql is asked, except its health', async () => {
    for (const [method, path] of [
      ['GET', '/graphql'],
      ['GET', '/graphql?query={greeting}'],
      ['GET', '/'],
      ['POST', '/'],
    ] as const) {
      const response = await fetch(new URL(path, subgraph.url), { method });
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    }
    const health = await fetch(new URL('/health', subgraph.url));
    expect(await health.json()).toEqual({ status: 'ok' });
  });
});

const encode = (text: string) => Buffer.from(text).toString('base64url');
const signed = (text: string) =>
  `${encode(text)}.${createHmac('sha256', KEY).update(encode(text)).digest('base64url')}`;
const shortened = () => mintGrant(KEY, grantFor(body)).slice(0, -4);
function changed(): string {
  const [, signature] = mintGrant(KEY, grantFor(body, { id: 'one' })).split('.');
  return `${encode(JSON.stringify(grantFor(body, { id: 'two' })))}.${signature}`;
}
