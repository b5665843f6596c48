import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Stack } from '../support/stack.ts';
import type { Post, Reply } from './support/post.ts';
import { body, secret, startWhole, told } from './support/startWhole.ts';

let stack: Stack;
let post: Post;
let whole: Reply;
beforeAll(async () => {
  ({ stack, post, whole } = await startWhole());
});
afterEach(() => stack.proxy('health').behave());
afterAll(() => stack.close());

// biome-ignore lint/suspicious/noExplicitAny: garbage has any shape.
type Spoil = (answer: any) => unknown;
const health = (answer: { data: { _entities: { health: never }[] } }) => answer.data._entities[0]!.health;
const firstAlert = (answer: never) => (health(answer) as { riskAlerts: object[] }).riskAlerts[0]!;
const within =
  (at: (answer: never) => object, change: object): Spoil =>
  (answer) => {
    Object.assign(at(answer as never), change);
    return answer;
  };
const withText =
  (from: string, to: string): Spoil =>
  (answer) =>
    JSON.stringify(answer).replaceAll(from, to);

/** Asks while health answers so, and checks that nothing of it is anywhere and that everything else is as it was. */
async function askSpoilt(spoil: Spoil): Promise<Reply> {
  const alarmsBefore = stack.logs.lines().length;
  stack.proxy('health').misbehave({
    answer: (answer) => {
      const spoilt = spoil(JSON.parse(answer));
      return typeof spoilt === 'string' ? spoilt : JSON.stringify(spoilt);
    },
  });
  const reply = await post({ body });
  expect(reply.status).toBe(200);
  expect(reply.text).not.toContain('SECRET');
  expect(stack.logs.text()).not.toContain('SECRET');
  expect(reply.body.data.person.socialCare).toEqual(whole.body.data.person.socialCare);
  expect(reply.body.data.person.health.assessments).toBeNull();
  expect(stack.logs.lines().length, 'an alarm is logged').toBeGreaterThan(alarmsBefore);
  return reply;
}

async function expectUnavailable(reply: Reply, ...fields: string[]): Promise<void> {
  for (const field of fields) {
    expect(reply.body.data.person.health[field]).toBeNull();
    expect(told(reply, field)).toBe('TEMPORARILY_UNAVAILABLE');
    expect(reply.body.errors).toContainEqual({
      message: expect.any(String),
      path: ['person', 'health', field],
      extensions: { code: 'SOURCE_UNAVAILABLE' },
    });
  }
  expect(reply.body.errors).toHaveLength(fields.length);
  const rows = await stack.ledgerRows(reply.receipt);
  const unavailable = rows.filter(({ effect }) => effect === 'UNAVAILABLE').map(({ dataClass }) => dataClass);
  const classes: Record<string, string> = { riskAlerts: 'RISK_ALERT', keyContacts: 'KEY_CONTACT' };
  expect(new Set(unavailable)).toEqual(new Set(fields.map((field) => classes[field])));
}

test('undisturbed, there is something to lose', () => {
  expect(whole.codes).toEqual([]);
  expect(whole.body.data.person.health.riskAlerts.length).toBeGreaterThan(0);
  expect(whole.body.data.person.health.keyContacts.length).toBeGreaterThan(0);
});

describe('an answer that is none is dropped as a whole', () => {
  test.each<[string, Spoil]>([
    ['text', () => secret],
    ['a page', () => `<html><body>${secret}</body></html>`],
    ['nothing', () => ''],
    ['a JSON text', () => JSON.stringify(JSON.stringify(secret))],
    ['a JSON list', (answer) => [answer, secret]],
    ['half an answer', (answer) => JSON.stringify(answer).slice(0, -20)],
    ['too much', (answer) => ({ ...answer, padding: secret.repeat(600_000) })],
    [
      'a list of lists without end',
      () => `{"data":{"_entities":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}}`,
    ],
    ['no data, no error', () => ({})],
    ['data that is a list', () => ({ data: [secret] })],
    ['entities that are a text', () => ({ data: { _entities: secret } })],
    ['one entity too few', () => ({ data: { _entities: [] } })],
    ['one entity twice', ({ data }) => ({ data: { _entities: [...data._entities, ...data._entities] } })],
    ['an entity that is null', () => ({ data: { _entities: [null] } })],
    ['an entity that is a text', () => ({ data: { _entities: [secret] } })],
    ['more beside the entities', ({ data }) => ({ data: { ...data, more: secret } })],
    [
      'more in the entity',
      within((answer: { data: { _entities: [object] } }) => answer.data._entities[0], { more: secret }),
    ],
    ['more in the namespace', within(health, { diagnoses: [{ condition: secret }] })],
    ['more in a record', within(firstAlert, { summary: secret })],
    ['another person', withText('"__key_id":"maya"', '"__key_id":"jordan"')],
    ['nobody', withText('"__key_id":"maya"', '"__key_id":null')],
    ['a prototype in the entity', withText('"health":{', `"health":{"__proto__":{"diagnoses":"${secret}"},`)],
    ['a prototype around it', withText('{"_entities"', `{"__proto__":{"person":"${secret}"},"_entities"`)],
    ['a constructor', withText('"health":{', `"health":{"constructor":{"prototype":{"x":"${secret}"}},`)],
    ['the gateway’s own keys', within(health, { __kvSubject: 'jordan', more: secret })],
    [
      'a list where an object belongs',
      ({ data }) => ({ data: { _entities: [{ ...data._entities[0], health: [data._entities[0].health] }] } }),
    ],
    ['an object where a list belongs', within(health, { riskAlerts: { id: secret } })],
    ['a list in a list', within(health, { riskAlerts: [[{ id: secret }]] })],
    ['errors that are a text', (answer) => ({ ...answer, errors: secret })],
    ['an error that is a text', (answer) => ({ ...answer, errors: [secret] })],
    [
      'only an error, with words',
      () => ({ data: null, errors: [{ message: secret, extensions: { name: secret } }] }),
    ],
    [
      'an error for all of it, with words',
      (answer) => ({ ...answer, errors: [{ message: secret, path: ['_entities', 0] }] }),
    ],
    [
      'an error at no place',
      (answer) => ({ ...answer, errors: [{ message: secret, path: { at: secret } }] }),
    ],
    [
      'an error at a place that was not asked',
      (answer) => ({ ...answer, errors: [{ message: secret, path: ['_entities', 0, secret, 'x'] }] }),
    ],
  ])('%s', async (_what, spoil) => {
    await expectUnavailable(await askSpoilt(spoil), 'riskAlerts', 'keyContacts');
  });
});

describe('a field that is wrong is unavailable, and its neighbours come', () => {
  test.each<[string, Spoil]>([
    ['a null where none may be', within(firstAlert, { id: null })],
    ['an object for a text', within(firstAlert, { description: { text: secret } })],
    ['a number for a text', within(firstAlert, { description: 7 })],
    ['a list for a text', within(firstAlert, { description: [secret] })],
    ['words for a moment', within(firstAlert, { asOf: secret })],
    ['a structure for a moment', within(firstAlert, { asOf: { secret } })],
    ['a value that the enumeration lacks', within(firstAlert, { severity: secret })],
    ['a null element', within(health, { riskAlerts: [null] })],
    [
      'an error of its own, with words, and null: not "there is none"',
      (answer) => {
        Object.assign(health(answer), { riskAlerts: null });
        return {
          ...answer,
          errors: [
            { message: secret, path: ['_entities', 0, 'health', 'riskAlerts'], extensions: { secret } },
          ],
        };
      },
    ],
    [
      'an error below it, its indices as text',
      (answer) => {
        Object.assign(firstAlert(answer as never), { description: null });
        return {
          ...answer,
          errors: [{ message: secret, path: ['_entities', '0', 'health', 'riskAlerts', '0', 'description'] }],
        };
      },
    ],
  ])('%s', async (_what, spoil) => {
    const reply = await askSpoilt(spoil);
    await expectUnavailable(reply, 'riskAlerts');
    expect(reply.body.data.person.health.keyContacts).toEqual(whole.body.data.person.health.keyContacts);
  });

  test('words in a telephone number', async () => {
    const reply = await askSpoilt(withText(whole.body.data.person.health.keyContacts[0].telephone, secret));
    await expectUnavailable(reply, 'keyContacts');
  });
});

test('a record that does not say how it came about is one to verify before acting', async () => {
  for (const provenance of [null, secret, 7]) {
    stack.proxy('health').misbehave({
      answer: (answer) =>
        answer.replaceAll('"__kvProvenance":"FACT"', `"__kvProvenance":${JSON.stringify(provenance)}`),
    });
    const reply = await post({ body });
    expect(reply.body.data).toEqual(whole.body.data);
    expect(reply.text).not.toContain('SECRET');
    // What everything carries is told at the empty path.
    const owed = (answer: Reply) =>
      answer.body.extensions.disclosure.obligations
        .filter(({ path }: { path: string[] }) => ['', 'person.health.riskAlerts'].includes(path.join('.')))
        .map(({ code }: { code: string }) => code);
    expect(owed(whole)).not.toContain('VERIFY_BEFORE_ACTION');
    expect(owed(reply)).toContain('VERIFY_BEFORE_ACTION');
  }
});

describe('a source’s extensions go nowhere', () => {
  test('whatever is in them', async () => {
    stack.proxy('health').misbehave({
      answer: (answer) =>
        JSON.stringify({
          ...JSON.parse(answer),
          extensions: { valueCompletion: [{ message: secret }], disclosure: { receipt: secret } },
        }),
    });
    const reply = await post({ body });
    expect(reply.text).not.toContain('SECRET');
    expect(reply.body.data).toEqual(whole.body.data);
  });
});

describe('rows of another controller do not come', () => {
  test.each([
    ['one that nobody knows', { organisation: 'SECRET-TRUST' }],
    ['none', { organisation: null }],
    ['no source at all', null],
    ['several', { organisation: ['NHS-COMM'] }],
  ])('%s', async (_what, source) => {
    const reply = await askSpoilt(within(firstAlert, { __kvSource: source, description: secret }));
    const left = whole.body.data.person.health.riskAlerts.slice(1);
    expect(reply.body.data.person.health.riskAlerts).toEqual(left);
    expect(reply.codes).toEqual([]);
  });
});
