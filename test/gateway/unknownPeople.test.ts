import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { conversation } from '../support/conversation.ts';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { createPost, type Post, type Reply } from './support/post.ts';

let stack: Stack;
let post: Post;
beforeAll(async () => {
  stack = await startStack({ proxies: true });
  await givenHarrowVale(stack);
  // Somebody whom the partnership knows, and nobody of these tests works with.
  await stack.databases.registry.query(`
    insert into person (id, stage) values ('stranger', 'CHILD'), ('strange-mother', 'ADULT');
    insert into family (id, lead_organisation) values ('strange-family', 'LA-B');
    insert into family_member (family, person, role, parental_responsibility)
      values ('strange-family', 'stranger', 'CHILD', false), ('strange-family', 'strange-mother', 'MOTHER', true);
    insert into consent (id, version, subject, given_by, capacity, status, scope, conditions, understanding_confirmed,
      evidence, discussed_on, recorded_by, recorded_organisation)
    select 'strange-consent', 1, 'stranger', 'strange-mother', capacity, status, scope, conditions,
      understanding_confirmed, evidence, discussed_on, recorded_by, recorded_organisation
    from consent where subject = 'maya' limit 1`);
  post = createPost(stack);
});
afterAll(() => stack.close());

/** The answer to the byte, but for what differs between any two answers. */
const bytes = ({ text, receipt }: Reply, id = '') =>
  text.replaceAll(receipt, '').replaceAll(JSON.stringify(id), '');

const view = `query ($id: ID!) { person(id: $id) { id __typename families { id } consentPosition { consents { id } }
  riskTier { tier } socialCare { identity { name } riskAlerts { id } } health { assessments { id } }
  police { incidents { people { id } } } } }`;

describe('a person whom nobody knows, and one whom the requester may not know of: the same bytes', () => {
  const ask = (id: unknown, query = view) => post({ body: { query, variables: { id } } });

  test('a person, in any selection', async () => {
    const nobody = await ask('nobody');
    expect(nobody.status).toBe(200);
    expect(nobody.body.data).toEqual({ person: null });
    expect(nobody.body.extensions.disclosure.withheld).toHaveLength(1);
    expect(bytes(await ask('stranger'))).toBe(bytes(nobody));
  });

  test('a family', async () => {
    const query =
      'query ($id: ID!) { family(id: $id) { id leadOrganisation members { role person { id } } } }';
    const nobody = await ask('nobody', query);
    expect(nobody.body.data).toEqual({ family: null });
    expect(bytes(await ask('strange-family', query))).toBe(bytes(nobody));
    expect(bytes(await ask('maya', query)), 'a person is not a family').toBe(bytes(nobody));
    expect(bytes(await ask('stranger', query))).toBe(bytes(nobody));
  });

  test('a family’s id is no person', async () => {
    const nobody = await ask('nobody');
    expect(bytes(await ask('harrow-vale'))).toBe(bytes(nobody));
    expect(bytes(await ask('strange-family'))).toBe(bytes(nobody));
  });

  test('while a source is down, too', async () => {
    stack.proxy('health').misbehave({ fail: 500 });
    stack.proxy('police').misbehave({ answer: '<html>' });
    expect(bytes(await ask('stranger'))).toBe(bytes(await ask('nobody')));
    stack.proxy('health').behave();
    stack.proxy('police').behave();
  });

  test('beside somebody known, in one answer', async () => {
    const both = (id: string) =>
      ask(
        id,
        'query ($id: ID!) { a: person(id: "maya") { id } b: person(id: $id) { id health { assessments { id } } } c: family(id: $id) { id } }',
      );
    const stranger = await both('stranger');
    expect(stranger.body.data).toEqual({ a: { id: 'maya' }, b: null, c: null });
    expect(bytes(stranger)).toBe(bytes(await both('nobody')));
  });

  test('no agency is asked about either', async () => {
    for (const source of ['socialcare', 'health', 'police'] as const) stack.proxy(source).forget();
    await ask('stranger');
    for (const source of ['socialcare', 'health', 'police'] as const)
      expect(stack.proxy(source).calls).toEqual([]);
  });

  test('both are on the ledger: who is known by id, what nobody has as an id as a digest', async () => {
    const subjectOf = async (id: string) =>
      (await stack.ledgerRows((await ask(id)).receipt)).map(({ subject }) => subject);
    expect(await subjectOf('stranger')).toEqual(['stranger']);
    expect(await subjectOf('Maya Harrow-Vale')).toEqual([expect.stringMatching(/^unknown:[0-9a-f]{32}$/)]);
  });
});

describe('ids that are no ids', () => {
  test.each([
    ['empty', ''],
    ['a space more', 'maya '],
    ['another case', 'MAYA'],
    ['65 characters', 'x'.repeat(65)],
    ['very long', 'x'.repeat(100_000)],
    ['half a character', '\ud800maya'],
    ['marks that cannot be seen', 'maya\u200b'],
    ['letters that look alike', 'm\u0430ya'],
    ['a name of every object', '__proto__'],
    ['another', 'constructor'],
    ['SQL', "maya' or '1'='1"],
    ['a number', 7],
  ])('%s: nobody', async (_what, id) => {
    const nobody = await post({ body: { query: view, variables: { id: 'nobody' } } });
    const reply = await post({ body: { query: view, variables: { id } } });
    expect(bytes(reply)).toBe(bytes(nobody));
    const [row] = await stack.ledgerRows(reply.receipt);
    expect(row).toMatchObject({
      subject: expect.stringMatching(/^unknown:/),
      code: 'NOT_FOUND_OR_NOT_PERMITTED',
    });
  });
});

describe('what changes something tells no more', () => {
  const decision = {
    subject: 'maya',
    status: 'GIVEN',
    givenBy: 'dana',
    capacity: 'PARENTAL_RESPONSIBILITY',
    understandingConfirmed: true,
    evidence: 'VERBAL',
    discussedOn: '2026-03-01',
    conversation,
  };
  let keys = 0;
  const record = (changes: object) => {
    keys += 1;
    const query = `mutation ($input: RecordConsentInput!) { recordConsent(input: $input) {
      consent { id version } problem { code message } person { id families { id } } } }`;
    return post({
      body: { query, variables: { input: { idempotencyKey: `key-${keys}`, ...decision, ...changes } } },
    });
  };
  const withdraw = (consent: string) => {
    keys += 1;
    const query = `mutation ($input: WithdrawConsentInput!) { withdrawConsent(input: $input) {
      consent { id version } problem { code message } person { id } } }`;
    return post({
      body: {
        query,
        variables: { input: { idempotencyKey: `key-${keys}`, consent, withdrawnBy: 'strange-mother' } },
      },
    });
  };

  test('recordConsent for somebody whom the requester does not work with', async () => {
    const nobody = await record({ subject: 'nobody', givenBy: 'strange-mother' });
    expect(nobody.body.data.recordConsent).toEqual({
      consent: null,
      problem: { code: 'NOT_FOUND_OR_NOT_PERMITTED', message: expect.any(String) },
      person: null,
    });
    expect(bytes(await record({ subject: 'stranger', givenBy: 'strange-mother' }))).toBe(bytes(nobody));
    const change = { consent: 'strange-consent', expectedVersion: 1, givenBy: 'strange-mother' };
    expect(bytes(await record({ subject: 'stranger', ...change }))).toBe(bytes(nobody));
  });

  test('recordConsent with a giver, a family member or a consent that is somebody else’s', async () => {
    expect(bytes(await record({ givenBy: 'strange-mother' }))).toBe(
      bytes(await record({ givenBy: 'nobody' })),
    );
    const conditional = (id: string) =>
      record({
        status: 'GIVEN_CONDITIONAL',
        givenBy: 'lee',
        conditions: [{ kind: 'NOT_TO_FAMILY_MEMBER', familyMembers: [id] }],
      });
    expect(bytes(await conditional('strange-mother'))).toBe(bytes(await conditional('nobody')));
    const change = (consent: string) => record({ consent, expectedVersion: 1 });
    expect(bytes(await change('strange-consent'))).toBe(bytes(await change('no-consent')));
  });

  test('withdrawConsent of somebody else’s consent', async () => {
    const none = await withdraw('no-consent');
    expect(none.body.data.withdrawConsent.problem.code).toBe('NOT_FOUND_OR_NOT_PERMITTED');
    expect(bytes(await withdraw('strange-consent'))).toBe(bytes(none));
  });

  test('a family member whom a condition names is told of only where the requester may know of them', async () => {
    const stands = await post({
      body: {
        query: '{ person(id: "maya") { consentPosition { consents { id version givenBy { id } } } } }',
      },
    });
    const standing: { id: string; version: number; givenBy: { id: string } }[] =
      stands.body.data.person.consentPosition.consents;
    const danas = standing.find(({ givenBy }) => givenBy.id === 'dana')!;
    const given = await record({
      consent: danas.id,
      expectedVersion: danas.version,
      status: 'GIVEN_CONDITIONAL',
      conditions: [{ kind: 'NOT_TO_FAMILY_MEMBER', familyMembers: ['strange-mother', 'jordan', 'nobody'] }],
    });
    expect(given.body.data.recordConsent.problem?.code ?? null).toBeNull();
    const query =
      '{ person(id: "maya") { consentPosition { consents { conditions { familyMembers { id } } } } } }';
    const seen = await post({ body: { query } });
    expect(seen.text).toContain('"familyMembers":[{"id":"jordan"}]');
    expect(seen.text).not.toContain('strange-mother');
  });
});
