import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CodedError } from '../../database/codedError.ts';
import { mintGrant } from '../../grant/mint.ts';
import { GRANT_HEADER } from '../../grant/types.ts';
import { createSubgraph, type Subgraph } from '../../subgraphs/kit/createSubgraph.ts';
import { frozenClock, grantFor, KEY, post } from './support/callSubgraph.ts';

const SECRET = 'duplicate key (name)=(Maya Harrow-Vale)';
const sdl = `
  type Query { groups: [Group!] refused: String secret: String echo(text: String!): String }
  type Group { members: [Member!] }
  type Member { name: String, later: String, age: Int, required: String! }
`;
const failing = () => {
  throw Object.assign(new Error(SECRET), { code: '23505', extensions: { detail: SECRET } });
};

let logged = '';
const logger = pino(
  { level: 'trace' },
  new Writable({
    write: (line, _encoding, done) => {
      logged += line;
      done();
    },
  }),
);
const running: Record<'production' | 'development', Subgraph> = {} as never;

beforeAll(async () => {
  for (const mode of ['production', 'development'] as const) {
    running[mode] = await createSubgraph({
      name: 'health',
      sdl,
      resolvers: {
        Query: {
          groups: () => [{ members: [{ name: 'one' }] }, { members: [{ name: 'one' }, { name: 'two' }] }],
          refused: () => {
            throw new CodedError('OVERRIDE_INVALID', 'Nobody authorises their own override');
          },
          secret: failing,
          echo: (_parent: unknown, { text }: { text: string }) => text,
        },
        Member: {
          name: ({ name }: { name: string }) => (name === 'two' ? failing() : name),
          later: async ({ name }: { name: string }) => (name === 'two' ? failing() : name),
          age: ({ name }: { name: string }) => (name === 'two' ? SECRET : 9),
          required: ({ name }: { name: string }) => (name === 'two' ? null : name),
        },
      },
      context: (base) => base,
      grantKey: KEY,
      isReady: async () => true,
      clock: frozenClock,
      production: mode === 'production',
      port: 0,
      logger,
    });
  }
});
afterAll(() => Promise.all(Object.values(running).map((subgraph) => subgraph.close())));

function ask(request: unknown, mode: keyof typeof running = 'production') {
  const body = typeof request === 'string' ? request : JSON.stringify(request);
  return post(running[mode].url, body, { [GRANT_HEADER]: mintGrant(KEY, grantFor(body)) });
}

describe('an error of a field', () => {
  test.each(['name', 'later', 'age', 'required'])(
    'says where by number and nothing of why, compiled or not: %s',
    async (field) => {
      for (let call = 0; call < 3; call += 1) {
        const answer = await ask({ query: `{ groups { members { ${field} } } }` });
        expect(answer.status).toBe(200);
        expect(answer.json.errors).toEqual([
          {
            message: 'The source could not answer',
            path: ['groups', 1, 'members', 1, field],
            extensions: { code: 'SOURCE_FAILED' },
          },
        ]);
        expect(answer.json.data.groups[0].members).toHaveLength(1);
      }
    },
  );

  test('keeps its code and text only where it was made to be read', async () => {
    for (let call = 0; call < 3; call += 1) {
      const answer = await ask({ query: '{ refused }' });
      expect(answer.json.errors).toEqual([
        {
          message: 'Nobody authorises their own override',
          path: ['refused'],
          extensions: { code: 'OVERRIDE_INVALID' },
        },
      ]);
    }
  });

  test('is logged with its kind and place, without its text', async () => {
    logged = '';
    const answer = await ask({ query: '{ secret }' });
    expect(answer.text + logged).not.toContain('Maya');
    expect(logged).toContain('"path":"secret"');
    expect(logged).toContain('"code":"23505"');
  });
});

describe('a request that is no operation of this service is refused with a code and without an echo', () => {
  test.each([
    ['no JSON', '{ Maya', 'REQUEST_INVALID'],
    ['no object', '"Maya"', 'REQUEST_INVALID'],
    ['no query', { variables: { text: 'Maya' } }, 'REQUEST_INVALID'],
    ['a batch', [{ query: '{ secret }' }], 'REQUEST_INVALID'],
    ['a syntax error', { query: '{ Maya' }, 'OPERATION_INVALID'],
    ['an unknown field', { query: '{ Maya }' }, 'OPERATION_INVALID'],
    ['a missing variable', { query: 'query ($text: String!) { echo(text: $text) }' }, 'OPERATION_INVALID'],
    [
      'two operations',
      { query: 'query Maya { secret } query b { refused }', operationName: 'b' },
      'OPERATION_INVALID',
    ],
  ])('%s', async (_what, request, code) => {
    logged = '';
    for (let call = 0; call < 3; call += 1) {
      const answer = await ask(request);
      expect(answer).toMatchObject({ status: 400, json: { errors: [{ extensions: { code } }] } });
      expect(answer.json.data).toBeUndefined();
      expect(answer.text + logged).not.toContain('Maya');
    }
  });

  test('a body over a megabyte', async () => {
    const answer = await ask({ query: '{ secret }', variables: { padding: 'x'.repeat(1024 * 1024) } });
    expect(answer.json.errors[0].extensions.code).toBe('REQUEST_REFUSED');
  });

  test('a body that is not JSON by its type', async () => {
    const body = '{ secret }';
    const grant = mintGrant(KEY, grantFor(body));
    const answer = await post(running.production.url, body, {
      'content-type': 'text/plain',
      [GRANT_HEADER]: grant,
    });
    expect(answer.json.errors[0].extensions.code).toBe('REQUEST_REFUSED');
  });
});

describe('the schema', () => {
  const asks = ['{ _service { sdl } }', '{ sneaky: _service { sdl } }', '{ __schema { types { name } } }'];

  test.each(asks)('is not told in production, grant or no grant: %s', async (query) => {
    const answer = await ask({ query });
    expect(answer).toMatchObject({
      status: 400,
      json: { errors: [{ extensions: { code: 'OPERATION_INVALID' } }] },
    });
  });

  test.each(asks)('is told elsewhere, to a grant: %s', async (query) => {
    expect((await ask({ query }, 'development')).json.data).toBeTruthy();
    const ungranted = await post(running.development.url, JSON.stringify({ query }));
    expect(ungranted).toMatchObject({
      status: 401,
      json: { errors: [{ extensions: { code: 'GRANT_MISSING' } }] },
    });
  });
});

test('a grant for very many people fits', async () => {
  const body = JSON.stringify({ query: '{ echo(text: "hello") }' });
  const people = Array.from({ length: 1000 }, (_, index) => `household-0001-person-${index}`);
  const grant = mintGrant(KEY, grantFor(body, { rows: [{ people, open: { RISK_ALERT: ['NHS-COMM'] } }] }));
  expect(grant.length).toBeGreaterThan(32 * 1024);
  expect((await post(running.production.url, body, { [GRANT_HEADER]: grant })).status).toBe(200);
});
