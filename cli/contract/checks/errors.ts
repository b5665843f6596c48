import type { Check, Reply, Subject } from '../types.ts';

/** Sent along; nothing of it may come back in an error. */
const CANARY = 'canary7f3a9b';
const TELLING =
  /\bat .+[:(]\d+:\d+|node_modules|Traceback|File ".+", line|\.(ts|js|py|java|cs):\d+|select .+ from|ECONNREFUSED/i;

function wrongIn({ text, json, status }: Reply, what: string): string[] {
  const found: string[] = [];
  if (status === 0) return [`${what}: no answer within 10 s`];
  if (json === null) found.push(`${what}: the answer is no JSON`);
  if (text.includes(CANARY)) found.push(`${what}: the error repeats what was sent`);
  if (TELLING.test(text)) found.push(`${what}: the error shows the inside of the service`);
  const errors: unknown = json?.errors;
  if (json !== null && json?.data == null) {
    if (!Array.isArray(errors) || errors.length === 0) found.push(`${what}: there is no list of errors`);
    else if (errors.some((error) => typeof error?.extensions?.code !== 'string'))
      found.push(`${what}: an error has no extensions.code`);
  }
  for (const error of Array.isArray(errors) ? errors : [])
    if (
      Array.isArray(error?.path) &&
      error.path.some((step: unknown) => /^\d+$/.test(String(step)) && typeof step === 'string')
    )
      found.push(`${what}: the path of an error has list indices as text`);
  return found;
}

const SENT: readonly (readonly [string, (subject: Subject) => string])[] = [
  ['a body that is no JSON', () => `{"query": "${CANARY}`],
  ['a body without a query', () => JSON.stringify({ [CANARY]: 1 })],
  ['a query that does not parse', () => JSON.stringify({ query: `{ ${CANARY} ` })],
  ['a field that there is not', () => JSON.stringify({ query: `{ ${CANARY} }` })],
  [
    'variables that do not fit',
    () =>
      JSON.stringify({
        query: 'query ($people: [_Any!]!) { _entities(representations: $people) { __typename } }',
        variables: { people: null, note: CANARY },
      }),
  ],
  [
    'a type that is no entity',
    () =>
      JSON.stringify({
        query: 'query ($people: [_Any!]!) { _entities(representations: $people) { __typename } }',
        variables: { people: [{ __typename: CANARY, id: CANARY }] },
      }),
  ],
];

const hygiene: Check = {
  area: 'errors',
  expects: 'fails with a code and tells nothing else',
  fix: 'Answer { "errors": [{ "message", "extensions": { "code" } }] } with texts of your own; log the kind of failure, never its words.',
  async run(subject) {
    const found: string[] = [];
    for (const [what, body] of SENT) found.push(...wrongIn(await subject.send(body(subject), {}), what));
    return found;
  },
};

const refusals: Check = {
  area: 'errors',
  expects: 'refuses grants with a code and tells nothing else',
  fix: 'Refuse with { "errors": [{ "message", "extensions": { "code" } }] }, without the grant and without why the signature failed.',
  async run(subject) {
    const body = subject.bodyFor([CANARY], subject.namespace.kinds.slice(0, 1));
    return wrongIn(await subject.send(body, `${CANARY}.${CANARY}`), 'a refused grant');
  },
};

export const errorChecks: readonly Check[] = [hygiene, refusals];
