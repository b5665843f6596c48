import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Stack } from '../support/stack.ts';
import type { Reply } from './support/post.ts';
import { type Attack, startUnderAttack } from './support/startUnderAttack.ts';

let stack: Stack;
let attack: (query: string, more?: Attack) => Promise<Reply>;
beforeAll(async () => {
  ({ stack, attack } = await startUnderAttack());
});
afterAll(() => stack.close());

const withheldPaths = (reply: Reply) =>
  reply.body.extensions.disclosure.withheld.map(({ path }: { path: string[] }) => path.join('.'));

describe('remedy: decisions go by the schema’s names, and people by keys of the gateway’s own', () => {
  test('agencies, fields and values called by each other’s names', async () => {
    const reply = await attack(`{ person(id: "jordan") {
      id: __typename
      health: police { riskAlerts: incidents { id: summary } assessments: incidentPattern { summary } }
      police: health { incidents: assessments { id: summary } riskAlerts: assessments { description: summary } keyContacts: riskAlerts { name: description } }
      socialCare: health { identity: diagnoses { name: condition } address: riskAlerts { id: kind } }
    } }`);
    expect(reply.body.data.person).toMatchObject({
      id: 'Person',
      police: { incidents: null, riskAlerts: null },
      socialCare: { identity: null },
    });
    expect(reply.body.data.person.police.keyContacts).toContainEqual({ name: 'Call first' });
    expect(withheldPaths(reply)).toEqual(
      expect.arrayContaining(['person.police.incidents', 'person.socialCare.identity']),
    );
  });

  test('a person under the name of another’s id', async () => {
    const reply =
      await attack(`{ family(id: "harrow-vale") { id: leadOrganisation members { role: __typename person: role
      me: person { id: __typename maya: id health { assessments { summary } } } } } }`);
    expect(reply.body.data.family.members[0]).toEqual({
      role: 'FamilyMember',
      person: 'CHILD',
      me: { id: 'Person', maya: 'maya', health: { assessments: null } },
    });
  });

  test('names that every object has', async () => {
    const reply = await attack(
      `{ person(id: "maya") { constructor: id toString: id then: id hasOwnProperty: id valueOf: __typename
      socialCare { toJSON: riskAlerts { then: id length: __typename } __defineGetter: riskAlerts { id } } } }`.replace(
        '__define',
        'define',
      ),
    );
    const { person } = reply.body.data;
    for (const name of ['constructor', 'toString', 'then', 'hasOwnProperty'])
      expect(person[name]).toBe('maya');
    expect(reply.body.data.person.socialCare.toJSON.length).toBeGreaterThan(0);
  });

  test('an alias as long as it may be', async () => {
    const alias = 'a'.repeat(100_000);
    const reply = await attack(`{ person(id: "jordan") { ${alias}: health { assessments { summary } } } }`);
    expect(reply.body.data.person[alias]).toEqual({ assessments: null });
  });
});

describe('the parts of a selection, however they are put together', () => {
  test('the same key several times, some of it withheld', async () => {
    const reply =
      await attack(`{ person(id: "jordan") { ...A health { riskAlerts { id } } } p: person(id: "jordan") { ...A ...B } }
      fragment A on Person { health { riskAlerts { description } ...C } }
      fragment B on Person { health { riskAlerts { kind } assessments { __typename } } }
      fragment C on HealthNamespace { assessments { summary } diagnoses { __typename condition } }`);
    const { person, p } = reply.body.data;
    expect(person.health).toMatchObject({ assessments: null, diagnoses: null });
    expect(p.health).toMatchObject({ assessments: null, diagnoses: null });
    expect(person.health.riskAlerts).toContainEqual({ description: 'Call first', id: expect.any(String) });
    expect(p.health.riskAlerts).toContainEqual({ description: 'Call first', kind: 'Alert' });
  });

  test.each([
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ])('skipped and included parts around what the gates read: %s, %s', async (x, y) => {
    const query = `query ($x: Boolean!, $y: Boolean! = true) {
      family(id: "harrow-vale") @include(if: $x) { members @skip(if: $y) { person { id } } }
      family(id: "harrow-vale") { ... @include(if: $y) { members { ... @skip(if: $x) { person { ... on Person @include(if: $y) { health { assessments { summary } riskAlerts { id @skip(if: $x) } } } } } role } } }
      person(id: "jordan") { ... @skip(if: true) { id } ... @include(if: $x) { health { ... @skip(if: $y) { assessments { summary } } ... on HealthNamespace { diagnoses @include(if: $y) { condition } } } } } }`;
    const reply = await attack(query, { variables: { x, y } });
    expect(reply.codes).toEqual([]);
    expect(JSON.stringify(reply.body.data.person)).toBe(
      x ? (y ? '{"health":{"diagnoses":null}}' : '{"health":{"assessments":null}}') : '{}',
    );
  });

  test('one person by many ways', async () => {
    const health =
      'health { assessments { summary } diagnoses { condition } admissions { admittedOn reasons } }';
    const reply = await attack(
      `{ direct: person(id: "jordan") { id ${health} }
        family(id: "harrow-vale") { members { person { id ${health} families { members { person { id ${health} } } } } } }
        myFamilies { members { person { id ${health} } } }
        person(id: "maya") { police { incidents { people { id ${health} } } }
          consentPosition { consents { givenBy { id ${health} } conditions { familyMembers { id ${health} } } } } } }`,
    );
    const all: unknown[] = [];
    JSON.stringify(reply.body.data, (key, value) => {
      if (key === 'health') all.push([value.assessments, value.diagnoses]);
      return value;
    });
    expect(all.length).toBeGreaterThan(15);
    for (const one of all) expect(one).toEqual([null, null]);
  });

  test('that there is something withheld is not told by its type, its number or its errors', async () => {
    const reply = await attack(
      `{ person(id: "jordan") { health { __typename assessments { __typename } diagnoses { __typename id } sensitiveServices { __typename } } } }`,
    );
    expect(reply.body.data.person.health).toEqual({
      __typename: 'HealthNamespace',
      assessments: null,
      diagnoses: null,
      sensitiveServices: null,
    });
    expect(reply.body.errors).toBeUndefined();
    await givenNothingWithheld();
    const without = await attack(
      `{ person(id: "jordan") { health { __typename assessments { __typename } diagnoses { __typename id } sensitiveServices { __typename } } } }`,
    );
    expect(without.text.replace(without.receipt, '')).toBe(reply.text.replace(reply.receipt, ''));
  });

  async function givenNothingWithheld(): Promise<void> {
    for (const table of ['assessment', 'diagnosis']) {
      await stack.databases.health.query(
        `delete from ${table} where person = 'jordan' and controller = 'NHS-MH'`,
      );
    }
  }
});
