import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { codesOf } from '../support/readLedgerRows.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { createPost, type Post, type Reply } from './support/post.ts';

let stack: Stack;
let post: Post;
beforeAll(async () => {
  stack = await startStack();
  post = createPost(stack);
});
afterAll(() => stack.close());

const bytes = ({ text, receipt }: Reply) => text.replace(receipt, '');

describe('remedy: plans and answer plans are cached by the document alone', () => {
  const query = `query ($id: ID!, $more: Boolean!) { person(id: $id) { id socialCare { identity { name } riskAlerts { id } functionalConcerns { id } }
    health { assessments { summary } ... @include(if: $more) { diagnoses { condition } } } police { incidents { id } intelligence { id } } } }`;
  const users = ['u-hv', 'u-ed', 'u-sw', 'u-pc', 'u-ds', 'u-vcs', 'u-dsl', 'u-edt'];

  test('one document, nine people, two reasons, at once and in turn: everybody gets what is theirs', async () => {
    await givenHarrowVale(stack);
    // The same person at work in another role has another token, and the same facts.
    const token = await stack.issuer.token('u-hv', { claims: { role_tier: 'FRONTLINE' } });
    const who = [...users.map((user) => ({ user })), { token }];
    const cases = who.flatMap((one) =>
      ['SAFEGUARDING', 'COORDINATION'].flatMap((purpose) =>
        ['maya', 'jordan'].map((id) => ({
          ...one,
          purpose,
          body: { query, variables: { id, more: id === 'maya' } },
        })),
      ),
    );
    const alone: string[] = [];
    for (const [index, one] of cases.entries()) {
      // Under a name of its own it is a document that nobody asked before, for every cache there is.
      const own = { ...one, body: { ...one.body, query: query.replace('query', `query Alone${index}`) } };
      alone.push(bytes(await post(own)));
    }
    expect(new Set(alone).size, 'there are differences to keep apart').toBeGreaterThan(20);
    const rounds = await Promise.all([0, 1, 2].map(() => Promise.all(cases.map((one) => post(one)))));
    for (const round of rounds) expect(round.map(bytes)).toEqual(alone);
    const backwards = await Promise.all(cases.toReversed().map((one) => post(one)));
    expect(backwards.toReversed().map(bytes)).toEqual(alone);
  });
});

describe('remedy: shield runs with no_cache', () => {
  const query =
    '{ family(id: "harrow-vale") { members { person { id socialCare { attendance { id } } } } } }';
  const seen = (reply: Reply): Record<string, unknown[] | null> =>
    Object.fromEntries(
      reply.body.data.family.members.map(
        ({ person }: { person: { id: string; socialCare: { attendance: unknown[] } } }) => [
          person.id,
          person.socialCare.attendance,
        ],
      ),
    );

  test.each([
    ['the first in the list consents', 'maya', 'tyler'],
    ['the first in the list refuses', 'tyler', 'maya'],
  ] as const)('three children in one list, three decisions: %s', async (_what, yes, no) => {
    await givenHarrowVale(stack, (h) => {
      for (const child of [h.maya, h.tyler, h.unborn]) {
        child.atTier('MODERATE');
        child.hasRecord('socialcare', 'attendance', 'SCHOOL', {});
        child.wasNotAsked();
      }
      h[yes].hasNoConsentRecord();
      h[yes].consentedBy('dana');
      h[no].hasNoConsentRecord();
      h[no].refusedBy('dana');
    });
    const reply = await post({ user: 'u-hv', purpose: 'PLANNING', body: { query } });
    expect(reply.codes, 'the guard and the decision agree').toEqual([]);
    expect(seen(reply)[yes]?.length).toBeGreaterThan(0);
    expect(seen(reply)[no]).toBeNull();
    expect(seen(reply).unborn).toBeNull();
    const rows = await stack.ledgerRows(reply.receipt);
    const codes = (person: string) => codesOf(rows, person)['socialcare ATTENDANCE_UPDATE'];
    expect([codes(yes), codes(no), codes('unborn')]).toEqual([
      ['CONSENT'],
      ['CONSENT_REFUSED'],
      ['CONSENT_NOT_SOUGHT'],
    ]);
  });
});

describe('remedy: what is said of a member is decided for that person', () => {
  test('role and person of one member are closed, of the others open', async () => {
    await givenHarrowVale(stack, (h) => {
      h.tyler.isProhibited(['MEMBERSHIP']);
    });
    const query = '{ family(id: "harrow-vale") { members { role parentalResponsibility person { id } } } }';
    const reply = await post({ body: { query } });
    const { members } = reply.body.data.family;
    expect(members).toContainEqual({ role: null, parentalResponsibility: null, person: null });
    expect(members).toContainEqual({ role: 'CHILD', parentalResponsibility: false, person: { id: 'maya' } });
    expect(reply.text).not.toContain('tyler');
    const codes = codesOf(await stack.ledgerRows(reply.receipt), 'tyler');
    expect(codes).toEqual({ 'governance MEMBERSHIP': ['LEGAL_PROHIBITION'] });
  });
});
