import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Gateway } from '../../gateway/createGateway.ts';
import { readConfig } from '../../gateway/readConfig.ts';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { codesOf } from '../support/readLedgerRows.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { anotherGateway } from './support/anotherGateway.ts';
import { createPost, type Post, type Reply } from './support/post.ts';
import { type StrangeHealth, startStrangeHealth } from './support/strangeHealth.ts';

const ofRecord = {
  source: { organisation: 'NHS-COMM', sector: 'HEALTH' },
  asOf: '2026-03-01T00:00:00Z',
  provenance: 'FACT',
};
const notes = [
  { __typename: 'HealthVisitNote', id: 'n1', text: 'Walks to school', place: 'Clinic', ...ofRecord },
  { __typename: 'HealthDrugNote', id: 'n2', text: 'SECRET drug', dose: 'SECRET dose', ...ofRecord },
];

let stack: Stack;
let health: StrangeHealth;
let gateway: Gateway;
let post: Post;
beforeAll(async () => {
  stack = await startStack();
  await givenHarrowVale(stack);
  health = await startStrangeHealth(notes);
  const { subgraphs } = readConfig(stack.gatewayEnvironment());
  gateway = await anotherGateway(stack, {
    supergraphSdl: health.supergraphSdl,
    subgraphs: { ...subgraphs, health: health.url },
  });
  post = createPost({ issuer: stack.issuer, gateways: [gateway.url] });
});
beforeEach(() => health.asked.splice(0));
afterAll(async () => {
  await gateway.close();
  await health.close();
  await stack.close();
});

/** u-ds may see alerts and functional concerns of Maya, and no medication. */
async function ask(selection: string): Promise<Reply> {
  const reply = await post({
    user: 'u-ds',
    body: { query: `{ person(id: "maya") { health { ${selection} } } }` },
  });
  expect(reply.status, reply.text + stack.logs.text()).toBe(200);
  expect(reply.text).not.toContain('SECRET');
  return reply;
}
const told = (reply: Reply) =>
  reply.body.extensions.disclosure.withheld.map(
    ({ path, dataClass, code }: { path: string[]; dataClass: string; code: string }) => [
      path.slice(2).join('.'),
      dataClass,
      code,
    ],
  );

describe('remedy: an abstract selection is decided for each concrete type', () => {
  test('on an interface', async () => {
    const reply = await ask(
      'notes { __typename id ... on HealthVisitNote { text place } ... on HealthDrugNote { text dose } }',
    );
    expect(reply.body.data.person.health.notes).toEqual([
      { __typename: 'HealthVisitNote', id: 'n1', text: 'Walks to school', place: 'Clinic' },
      { __typename: 'HealthDrugNote', id: 'n2', text: null, dose: null },
    ]);
    expect(told(reply)).toEqual([
      ['notes.text', 'MEDICATION', 'NOT_SHARED'],
      ['notes.dose', 'MEDICATION', 'NOT_SHARED'],
    ]);
    expect(health.asked.join()).not.toContain('dose');
    const codes = codesOf(await stack.ledgerRows(reply.receipt), 'maya');
    expect(codes['health MEDICATION']).toEqual(['ROLE_CEILING']);
  });

  test('on a union, through fragments on interfaces, under one key for two things', async () => {
    const reply =
      await ask(`findings { ... on HealthVisitNote { x: place } ... on HealthDrugNote { x: dose } }
      looked: findings { __typename ... on SharedRecord { from: source { who: organisation } } }`);
    const { findings, looked } = reply.body.data.person.health;
    expect(findings).toEqual([{ x: 'Clinic' }, { x: null }].map((one) => expect.objectContaining(one)));
    expect(looked).toEqual([
      { __typename: 'HealthVisitNote', from: { who: 'NHS-COMM' } },
      { __typename: 'HealthDrugNote', from: { who: 'NHS-COMM' } },
    ]);
  });

  test('a field of the interface itself, which is of several classes', async () => {
    const reply = await ask('notes { __typename id text }');
    expect(reply.body.data.person.health.notes).toEqual([
      { __typename: 'HealthVisitNote', id: 'n1', text: 'Walks to school' },
      { __typename: 'HealthDrugNote', id: 'n2', text: null },
    ]);
  });
});

describe('remedy: what has no class is withheld', () => {
  test('not asked for, told, and UNCLASSIFIED on the ledger', async () => {
    const reply = await ask('loose looseNotes { text } riskAlerts { id }');
    expect(reply.body.data.person.health).toMatchObject({ loose: null, looseNotes: null });
    expect(told(reply)).toEqual([
      ['loose', null, 'NOT_SHARED'],
      ['looseNotes', null, 'NOT_SHARED'],
    ]);
    expect(health.asked.join()).not.toContain('loose');
    const codes = codesOf(await stack.ledgerRows(reply.receipt), 'maya');
    expect(codes['health null']).toEqual(['UNCLASSIFIED']);
  });
});
