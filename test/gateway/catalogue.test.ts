import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GraphQLError } from 'graphql';
import { expect, test } from 'vitest';
import { badInput } from '../../gateway/refuse/badInput.ts';
import { catalogue, type ErrorCode } from '../../gateway/refuse/catalogue.ts';
import { describeFailure } from '../../gateway/refuse/describeFailure.ts';
import { KinviewError } from '../../gateway/refuse/KinviewError.ts';
import { maskError } from '../../gateway/refuse/maskError.ts';
import { limits } from '../../gateway/serve/limits.ts';

/** A change here is a change of what clients, and people in a hurry, were told they can rely on. */
const pinned = {
  UNAUTHENTICATED: [401, 'Sign in first: send a valid token as "Authorization: Bearer <token>".'],
  REQUESTER_UNKNOWN: [
    401,
    'The token is valid, but its organisation, agency, role tier or function is not in the sharing agreement. Ask your administrator to correct your account.',
  ],
  SIGN_IN_UNAVAILABLE: [
    503,
    'Sign-in cannot be checked at the moment. Try again shortly; in an emergency use the duty line.',
  ],
  PURPOSE_REQUIRED: [
    400,
    'Say why you ask: send the header "x-purpose", for example "x-purpose: SAFEGUARDING".',
  ],
  PURPOSE_UNKNOWN: [400, 'The header "x-purpose" does not name a purpose of the sharing agreement.'],
  PURPOSE_INCOMPATIBLE: [
    400,
    'This purpose is not served here, or not for your function. State the purpose of your work in the header "x-purpose".',
  ],
  RESERVED_ALIAS: [400, 'Aliases must not begin with "__": these names are reserved.'],
  INTROSPECTION_NOT_PERMITTED: [
    400,
    'Your function may not introspect the schema. The published schema is in schema/api.graphql.',
  ],
  METHOD_NOT_ALLOWED: [405, 'Send GraphQL requests with POST.'],
  BATCHING_NOT_SUPPORTED: [400, 'Send one operation per request: batches of operations are not accepted.'],
  REQUEST_MALFORMED: [
    400,
    'Send a JSON object with "query", and "variables" where needed, as "content-type: application/json".',
  ],
  NO_SUCH_ADDRESS: [404, 'There is nothing here. Send GraphQL requests to POST /graphql.'],
  REQUEST_TOO_LARGE: [413, 'The request is too large. Ask for less in one request.'],
  OPERATION_TOO_LONG: [400, 'The operation is too long: at most 5,000 tokens. Ask for less in one request.'],
  OPERATION_TOO_DEEP: [
    400,
    'The operation is nested too deep: at most 16 levels. Ask for less in one request.',
  ],
  OPERATION_TOO_MANY_ALIASES: [
    400,
    'The operation has too many aliases: at most 100. Ask for less in one request.',
  ],
  OPERATION_TOO_COSTLY: [400, 'The operation asks for too much at once. Ask for less in one request.'],
  OPERATION_NOT_PLANNED: [
    400,
    'The operation cannot be answered as it is written. Ask for its parts in requests of their own, and call no variable "representations" or "__…".',
  ],
  OPERATION_NOT_PERMITTED: [
    200,
    'Your function or agency may not use this operation, or not for this purpose.',
  ],
  DEFER_NOT_SUPPORTED: [400, 'Answers come in one piece: @defer and @stream are not supported.'],
  SUBSCRIPTION_NOT_SUPPORTED: [
    400,
    'Nothing is sent unasked: subscriptions are not supported. Ask again with a query.',
  ],
  SOURCE_UNAVAILABLE: [
    200,
    'A source did not answer. Its fields are missing from this answer; try again or use the duty line.',
  ],
  POLICY_FAILURE: [
    200,
    'The sharing policy could not be evaluated for some fields, so they are withheld. This has been reported.',
  ],
  LEDGER_UNAVAILABLE: [
    503,
    'The disclosure ledger cannot record at the moment, so nothing can be shown. Try again shortly; in an emergency use the duty line.',
  ],
  EXPORT_MALFORMED: [
    400,
    'Ask for "format=csv" or "format=fhir", with "subject", "requester", "organisation", "from" and "to" (ISO 8601) as limits; or for "format=ndjson", the whole ledger, with none.',
  ],
  EXPORT_NOT_PERMITTED: [
    403,
    'Exports of the ledger are for auditors and governance leads, with "x-purpose: AUDIT".',
  ],
  EXPORT_OF_ALL: [
    403,
    'The whole ledger, to be verified, is for auditors. Ask for "format=csv" or "format=fhir": they hold what your colleagues asked, and what anybody asked about families that your organisation leads or that you work with.',
  ],
  EXPORT_ARCHIVED: [
    409,
    'Some of this time lies in archives: ask "from" a later moment, and read the archives with "kinview ledger read".',
  ],
  HOLD_MALFORMED: [
    400,
    'Send {"subject", "reference", "release"}: the id of a person or family that is known, whose matter it is (a case number: 1 to 64 letters, digits and . , : / # ( ) + -), and true to release.',
  ],
  HOLD_UNKNOWN: [
    404,
    'Nobody holds anything about this subject under this reference. Each hold is on the ledger: "disclosures(subject: …, filter: { effect: CHANGED })" says its reference in "grounds { changed }".',
  ],
  HOLD_NOT_PERMITTED: [
    403,
    'Legal holds are placed and released by governance leads, with "x-purpose: AUDIT".',
  ],
  FACTS_CHANGING: [
    503,
    'What decides this answer keeps changing at the moment, so nothing can be shown. Ask again.',
  ],
  CHANGED_ANSWER_WITHHELD: [
    503,
    'Your change was made. What decides its answer changed at the same moment, so the answer is withheld: ask for it again with the same idempotency key.',
  ],
  SUPERGRAPH_UNGUARDED: [
    503,
    'The gateway has no guarded schema in force, so nothing can be shown. This has been reported.',
  ],
  INTERNAL_ERROR: [500, 'Something went wrong. Nothing was disclosed.'],
};

test('every code, its status and its words are what clients rely on', () => {
  expect(
    Object.fromEntries(
      Object.entries(catalogue).map(([code, { status, message }]) => [code, [status, message]]),
    ),
  ).toEqual(pinned);
});

test('the words say the limits as they are', () => {
  expect(catalogue.OPERATION_TOO_DEEP.message).toContain(`at most ${limits.depth} levels`);
  expect(catalogue.OPERATION_TOO_MANY_ALIASES.message).toContain(`at most ${limits.aliases}`);
  expect(catalogue.OPERATION_TOO_LONG.message).toContain(
    `at most ${limits.tokens.toLocaleString('en-GB')} tokens`,
  );
});

test('every code is used by the gateway', () => {
  const folder = new URL('../../gateway', import.meta.url).pathname;
  const text = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('catalogue.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
  for (const code of Object.keys(catalogue)) expect(text, code).toContain(`'${code}'`);
});

test('an error says its code, its words and its place, and nothing of what is behind it', () => {
  const cause = new Error('duplicate key (name)=(Maya Harrow-Vale)');
  const error = new KinviewError('POLICY_FAILURE', 'detail', ['person', 'health'], { cause });
  const sent = maskError(error.toJSON(), error, () => {});
  expect(sent).toEqual({
    message: catalogue.POLICY_FAILURE.message,
    path: ['person', 'health'],
    extensions: { code: 'POLICY_FAILURE' },
  });
});

test('what is not in the catalogue goes out as INTERNAL_ERROR, and is reported', () => {
  for (const error of [
    new GraphQLError('SECRET', { extensions: { code: 'DOWNSTREAM', secret: 'SECRET' } }),
    new TypeError('SECRET'),
  ]) {
    const reported: unknown[] = [];
    const formatted = {
      message: 'SECRET',
      extensions: { code: 'DOWNSTREAM', secret: 'SECRET' },
      path: ['SECRET'],
    };
    const sent = maskError(formatted, error, (one) => reported.push(one));
    expect(sent).toEqual({
      message: catalogue.INTERNAL_ERROR.message,
      extensions: { code: 'INTERNAL_ERROR' },
    });
    expect(reported).toEqual([error]);
  }
});

test('of what is the client’s own document or input only code, words and places go out', () => {
  const error = new GraphQLError('Cannot query field', {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', more: 'SECRET' },
  });
  expect(maskError(error.toJSON(), error, () => {})).toEqual({
    message: 'Cannot query field',
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  });
  const input = badInput(new GraphQLError('Variable "$id" got invalid value')) as GraphQLError;
  expect(input.extensions).toEqual({ code: 'BAD_USER_INPUT', http: { status: 400 } });
  const ours = new KinviewError('RESERVED_ALIAS' satisfies ErrorCode);
  expect(badInput(ours)).toBe(ours);
});

test('a log is told kinds, codes and places of failures, never their words', () => {
  const cause = Object.assign(new Error('SECRET value'), {
    code: '23505',
    detail: 'SECRET',
    table: 'SECRET',
  });
  const failure = describeFailure(
    new KinviewError('LEDGER_UNAVAILABLE', 'facts cannot be read', undefined, { cause }),
  );
  expect(failure).toMatchObject({
    kind: 'KinviewError',
    code: 'LEDGER_UNAVAILABLE',
    detail: 'facts cannot be read',
    cause: {
      kind: 'Error',
      code: '23505',
      at: expect.arrayContaining([expect.stringContaining('catalogue.test.ts')]),
    },
  });
  expect(JSON.stringify(failure)).not.toContain('SECRET');
  expect(
    JSON.stringify(
      describeFailure(Object.assign(new Error('SECRET\n    at SECRET'), { code: 'SECRET words' })),
    ),
  ).not.toContain('SECRET words');
  expect(describeFailure('SECRET')).toEqual({ kind: 'string', code: null, at: [] });
});
