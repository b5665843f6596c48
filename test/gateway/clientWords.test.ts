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

describe('remedy: a sensitive service shows as its sector', () => {
  test('by name, under aliases, through fragments, on an interface', async () => {
    const reply = await attack(`{ person(id: "jordan") { health { riskAlerts { description
        source { organisation sector o: organisation } s: source { sector: organisation organisation: sector }
        ...F ... on SharedRecord { i: source { organisation ... on Source { x: organisation } } } } } } }
      fragment F on SharedRecord { f: source { ...G } } fragment G on Source { organisation sector }`);
    const alert = reply.body.data.person.health.riskAlerts.find(
      ({ description }: { description: string }) => description === 'Call first',
    );
    expect(alert).toEqual({
      description: 'Call first',
      source: { organisation: null, sector: 'HEALTH', o: null },
      s: { sector: null, organisation: 'HEALTH' },
      f: { organisation: null, sector: 'HEALTH' },
      i: { organisation: null, x: null },
    });
    const { rows } = await stack.databases.registry.query<{ controllers: string[] }>(
      `select e.controllers from ledger.entry e join ledger.operation o on o.order_no = e.order_no and o.leaf = e.operation
       where o.operation_id = $1 and e.effect = 'DISCLOSED' and e.data_class = 'RISK_ALERT'`,
      [reply.receipt],
    );
    expect(
      rows.flatMap(({ controllers }) => controllers),
      'the ledger knows',
    ).toContain('NHS-MH');
  });

  test('its contacts are not contacts', async () => {
    const reply = await attack(
      '{ person(id: "jordan") { health { keyContacts { name source { organisation } } admissions { admittedOn reasons } } } }',
      { user: 'u-ds' },
    );
    for (const contact of reply.body.data.person.health.keyContacts ?? [])
      expect(contact.source.organisation).toBe('NHS-COMM');
  });
});

describe('the client’s own words', () => {
  test('names of operations, fragments and variables, and literals, are kept nowhere', async () => {
    const query = `query Maya_Harrow_Vale($jordans_street: Boolean = true) { person(id: "maya") { id ...Tylers_diagnosis } nobody: person(id: "Mr. Surname of Mill Lane") { id } }
      fragment Tylers_diagnosis on Person { socialCare @include(if: $jordans_street) { riskAlerts { id } } }`;
    const reply = await attack(query, { operationName: 'Maya_Harrow_Vale' });
    expect(reply.body.data.nobody).toBeNull();
    const { rows } = await stack.databases.registry.query(
      'select o::text as o, s::text as s, m::text as m from ledger.operation o, ledger.subject s, ledger.mask m',
    );
    const kept = JSON.stringify(rows) + stack.logs.text();
    for (const word of ['Maya_Harrow', 'jordans_street', 'Tylers', 'Surname', 'Mill Lane'])
      expect(kept).not.toContain(word);
  });

  test('an id in other letters is the same person on the ledger', async () => {
    for (const literal of ['"\\u006daya"', '"""maya"""', '"\\u{6d}aya"']) {
      const reply = await attack(`{ person(id: ${literal}) { id socialCare { identity { name } } } }`);
      expect(reply.body.data.person.id).toBe('maya');
      const subjects = (await stack.ledgerRows(reply.receipt)).map(({ subject }) => subject);
      expect(new Set(subjects)).toEqual(new Set(['maya']));
    }
  });

  test('variables that nobody declared', async () => {
    const reply = await attack('query ($id: ID!) { person(id: $id) { id } }', {
      variables: {
        id: 'maya',
        __kvSubject: 'jordan',
        representations: [{ __typename: 'Person', id: 'jordan' }],
      },
    });
    expect(reply.body.data).toEqual({ person: { id: 'maya' } });
  });
});

test('somebody who was also asked for as what they are not is still there', async () => {
  const reply = await attack(`{ family(id: "dana") { id } person(id: "harrow-vale") { id }
    maya: person(id: "maya") { families { id } police { incidents { people { id } } } } }`);
  const { family, person, maya } = reply.body.data;
  expect([family, person]).toEqual([null, null]);
  expect(maya.families).toEqual([{ id: 'harrow-vale' }]);
  expect(maya.police.incidents.flatMap(({ people }: { people: { id: string }[] }) => people)).toContainEqual({
    id: 'dana',
  });
});

describe('what a change answers is decided like everything else', () => {
  test('and the answer to it is on the ledger', async () => {
    const input = `idempotencyKey: "a1", subject: "maya", status: REFUSED, givenBy: "jordan", capacity: PARENTAL_RESPONSIBILITY,
      understandingConfirmed: true, evidence: VERBAL, discussedOn: "2026-03-01"`;
    const reply = await attack(
      `mutation { recordConsent(input: { ${input} }) { problem { code } consent { id: status version }
        person { id health { assessments { summary } } socialCare { identity { name } functionalConcerns { description } } } } }`,
    );
    expect(reply.body.data.recordConsent).toEqual({
      problem: null,
      consent: { id: 'REFUSED', version: expect.any(Number) },
      person: {
        id: 'maya',
        health: { assessments: null },
        socialCare: { identity: { name: 'Maya Harrow-Vale' }, functionalConcerns: null },
      },
    });
  });
});
