import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limits } from '../../gateway/serve/limits.ts';
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

async function expectCode(code: string, query: string, more: object = {}): Promise<string> {
  const reply = await post({ body: { query, ...more } });
  expect(reply.codes, query.slice(0, 200)).toContain(code);
  expect(reply.status).toBe(400);
  expect(reply.body).not.toHaveProperty('data');
  return reply.body.errors[reply.codes.indexOf(code)].message;
}

describe('what a document says wrong is said back', () => {
  test('syntax, fields, arguments, fragments', async () => {
    expect(await expectCode('GRAPHQL_PARSE_FAILED', '{ person(id: "maya") { id ')).toContain('<EOF>');
    expect(await expectCode('GRAPHQL_VALIDATION_FAILED', '{ person(id: "maya") { nam } }')).toContain(
      '"nam"',
    );
    await expectCode('GRAPHQL_VALIDATION_FAILED', '{ person { id } }');
    await expectCode('GRAPHQL_VALIDATION_FAILED', '{ ...F } fragment F on Query { ...F }');
    await expectCode(
      'GRAPHQL_VALIDATION_FAILED',
      '{ a: person(id: "maya") { id } a: person(id: "dana") { id } }',
    );
  });

  test('variables: wrong, missing, null where none may be; their values reach no log', async () => {
    const query = 'query ($id: ID!) { person(id: $id) { id } }';
    const secret = { name: 'Maya Harrow-Vale' };
    expect(await expectCode('BAD_USER_INPUT', query, { variables: { id: secret } })).toContain('$id');
    expect(await expectCode('BAD_USER_INPUT', query)).toContain('$id');
    const withDefault = 'query ($id: ID = "maya") { person(id: $id) { id } }';
    expect(await expectCode('BAD_USER_INPUT', withDefault, { variables: { id: null } })).toContain('null');
    const condition = 'query ($on: Boolean = true) { person(id: "maya") { id @include(if: $on) } }';
    expect(await expectCode('BAD_USER_INPUT', condition, { variables: { on: null } })).toContain('null');
    const mutation = `mutation ($input: WithdrawConsentInput = { idempotencyKey: "k", consent: "c", withdrawnBy: "dana" }) {
      withdrawConsent(input: $input) { problem { code } } }`;
    expect(await expectCode('BAD_USER_INPUT', mutation, { variables: { input: null } })).toContain('null');
    expect(stack.logs.text()).not.toContain('Harrow-Vale');
  });

  test('which of several operations is meant', async () => {
    const query = 'query A { person(id: "maya") { id } } query B { person(id: "dana") { id } }';
    const named = await post({ body: { query, operationName: 'B' } });
    expect(named.body.data).toEqual({ person: { id: 'dana' } });
    for (const operationName of [undefined, 'C', '']) {
      await expectCode('OPERATION_RESOLUTION_FAILURE', query, { operationName });
    }
    await expectCode('OPERATION_RESOLUTION_FAILURE', 'query A { person(id: "maya") { id } }', {
      operationName: 'B',
    });
  });

  test('what cannot be planned is the client’s to write otherwise', async () => {
    const variable = 'query ($representations: ID!) { person(id: $representations) { id } }';
    await expectCode('OPERATION_NOT_PLANNED', variable, { variables: { representations: 'maya' } });
    const reserved = 'query ($__id: ID!) { person(id: $__id) { id } }';
    await expectCode('OPERATION_NOT_PLANNED', reserved, { variables: { __id: 'maya' } });
  });
});

describe('an operation has its limits', () => {
  test('depth', async () => {
    const nested = (times: number): string =>
      times === 0 ? 'id' : `police { incidents { people { ${nested(times - 1)} } } }`;
    expect((await post({ body: { query: `{ person(id: "maya") { ${nested(4)} } }` } })).status).toBe(200);
    expect(await expectCode('OPERATION_TOO_DEEP', `{ person(id: "maya") { ${nested(6)} } }`)).toContain(
      `${limits.depth}`,
    );
    const split = `{ person(id: "maya") { ...A } } fragment A on Person { ${nested(3).replace(/ id /, ' ...B ')} } fragment B on Person { ${nested(3)} }`;
    await expectCode('OPERATION_TOO_DEEP', split);
  });

  test('aliases, of the schema’s own fields too', async () => {
    const many = (field: string) =>
      Array.from({ length: limits.aliases + 1 }, (_, n) => `a${n}: ${field}`).join(' ');
    expect(
      await expectCode('OPERATION_TOO_MANY_ALIASES', `{ person(id: "maya") { ${many('id')} } }`),
    ).toContain(`${limits.aliases}`);
    await expectCode('OPERATION_TOO_MANY_ALIASES', `{ ${many('__schema { types { name } }')} }`);
    const spread = `{ ${Array.from({ length: 11 }, (_, n) => `p${n}: person(id: "maya") { ...F }`).join(' ')} } fragment F on Person { ${Array.from({ length: 10 }, (_, n) => `a${n}: id`).join(' ')} }`;
    await expectCode('OPERATION_TOO_MANY_ALIASES', spread);
  });

  test('cost: fragments that double at every step are refused before anybody follows them', async () => {
    const doubling = (type: string, leaf: string) =>
      `${Array.from({ length: 40 }, (_, n) => `fragment F${n} on ${type} { ...F${n + 1} ...F${n + 1} }`).join(' ')} fragment F40 on ${type} { ${leaf} }`;
    const began = performance.now();
    await expectCode('OPERATION_TOO_COSTLY', `{ ...F0 } ${doubling('Query', '__schema { types { name } }')}`);
    await expectCode('OPERATION_TOO_COSTLY', `{ person(id: "maya") { ...F0 } } ${doubling('Person', 'id')}`);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  test('tokens', async () => {
    expect(
      await expectCode('OPERATION_TOO_LONG', `{ ${'__typename '.repeat(limits.tokens + 1)} }`),
    ).toContain(limits.tokens.toLocaleString('en-GB'));
  });

  test('nesting that goes past what planning can hold', async () => {
    await expectCode('OPERATION_NOT_PLANNED', `{ ${'... {'.repeat(1_600)} __typename ${'}'.repeat(1_600)} }`);
    expect(stack.logs.text(), 'Apollo’s words about it stay out of the log').not.toContain(
      'Maximum call stack',
    );
  });
});

describe('names and parts that are the gateway’s own', () => {
  test('aliases that begin with "__", wherever they stand', async () => {
    for (const query of [
      '{ person(id: "maya") { __kvSubject: id } }',
      '{ __x: person(id: "maya") { id } }',
      '{ person(id: "maya") { socialCare { riskAlerts { __kvSource: source { organisation } } } } }',
      '{ ...A } fragment A on Query { person(id: "maya") { ...B } } fragment B on Person { police { incidents { ... { __x: id } } } }',
      '{ person(id: "maya") { id ... on Person { ... @include(if: false) { __proto__: id } } } }',
      'query A { person(id: "maya") { id } } query B { person(id: "maya") { __x: id } }',
    ]) {
      const message = await expectCode('RESERVED_ALIAS', query, {
        operationName: query.startsWith('query') ? 'A' : undefined,
      });
      expect(message).toContain('"__"');
    }
  });

  test('answers come in one piece: neither @defer nor a subscription', async () => {
    await expectCode('DEFER_NOT_SUPPORTED', '{ ... @defer { person(id: "maya") { id } } }');
    await expectCode('DEFER_NOT_SUPPORTED', '{ person(id: "maya") { police { incidents @stream { id } } } }');
    await expectCode('SUBSCRIPTION_NOT_SUPPORTED', 'subscription { person(id: "maya") { id } }');
  });
});

describe('introspection', () => {
  test('practitioners may read the whole schema, and that they did is on the ledger', async () => {
    const reply = await post({ body: { query: getIntrospectionQuery() } });
    expect(reply.codes).toEqual([]);
    expect(reply.body.data.__schema.types.map(({ name }: { name: string }) => name)).toContain(
      'HealthDiagnosis',
    );
    expect(reply.text).not.toContain('classified');
    const { rows } = await stack.databases.registry.query(
      `select requester, outcome, purpose, o.subjects
       from ledger.operation o where operation_id = $1`,
      [reply.receipt],
    );
    expect(rows).toEqual([{ requester: 'u-sw', outcome: 'ANSWERED', purpose: 'SAFEGUARDING', subjects: 0 }]);
  });

  test('beside data, under aliases, through fragments and conditions', async () => {
    const query = `query ($on: Boolean!) { ...F person(id: "maya") { id __typename } }
      fragment F on Query { t: __type(name: "Person") { name } ... @include(if: $on) { __schema { queryType { name } } } }`;
    const on = await post({ body: { query, variables: { on: true } } });
    expect(on.body.data).toEqual({
      t: { name: 'Person' },
      __schema: { queryType: { name: 'Query' } },
      person: { id: 'maya', __typename: 'Person' },
    });
    const off = await post({ body: { query, variables: { on: false } } });
    expect(off.body.data).toEqual({ t: { name: 'Person' }, person: { id: 'maya', __typename: 'Person' } });
  });

  test('an auditor has no use for it', async () => {
    const reply = await post({
      user: 'u-aud',
      purpose: 'AUDIT',
      body: { query: '{ __schema { types { name } } }' },
    });
    expect([reply.status, ...reply.codes]).toEqual([400, 'INTROSPECTION_NOT_PERMITTED']);
  });

  test('it is not a way to keep the gateway busy', async () => {
    const fields = (times: number): string =>
      times === 0 ? 'name' : `fields { type { ${fields(times - 1)} } }`;
    await expectCode('GRAPHQL_VALIDATION_FAILED', `{ __schema { types { ${fields(4)} } } }`);
  });
});
