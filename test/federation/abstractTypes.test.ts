import { beforeAll, describe, expect, it } from 'vitest';
import { createExecutors, type Executors } from './compareExecutors.ts';
import { expectGenerated } from './expectGenerated.ts';

/** A port: what lies at its berths is a vessel of one kind or another, or a buoy. */
const ferry = {
  __typename: 'Ferry',
  id: 'f1',
  name: 'Skua',
  seats: 240,
  draught: 3.5,
  owner: null as unknown,
};
const barge = {
  __typename: 'Barge',
  id: 'b1',
  name: 'Otter',
  load: 90,
  draught: 1.25,
  owner: null as unknown,
};
const buoy = { __typename: 'Buoy', code: 'Q4', light: 'green' };
const owner = {
  __typename: 'Owner',
  id: 'o1',
  title: 'North Line',
  fleet: [ferry, barge],
  badge: { __typename: 'Seal', motto: 'Slow' },
};
ferry.owner = owner;
barge.owner = owner;
const mooring = [ferry, barge];
const berths = [ferry, buoy, null, barge];
const grid = [[ferry, buoy], [], [barge, null], null];

let run: Executors;

beforeAll(async () => {
  run = await createExecutors({
    merged: {
      berths,
      mooring,
      grid,
      vessel: ({ id }: { id: string }) => mooring.find((each) => each.id === id) ?? null,
    },
    subgraphs: {
      port: {
        sdl: `
          type Query { berths: [Berth] mooring: [Vessel!]! grid: [[Berth]] vessel(id: ID!): Vessel }
          union Berth = Ferry | Barge | Buoy
          interface Vessel { id: ID! name: String! }
          type Ferry implements Vessel @key(fields: "id") { id: ID! name: String! seats: Int }
          type Barge implements Vessel @key(fields: "id") { id: ID! name: String! load: Int }
          type Buoy { code: ID! light: String }`,
        resolvers: {
          Query: {
            berths: () => berths,
            mooring: () => mooring,
            grid: () => grid,
            vessel: (_: unknown, { id }: { id: string }) => mooring.find((each) => each.id === id) ?? null,
          },
          Ferry: { __resolveReference: ({ id }: { id: string }) => (ferry.id === id ? ferry : null) },
          Barge: { __resolveReference: ({ id }: { id: string }) => (barge.id === id ? barge : null) },
        },
      },
      survey: {
        sdl: `
          interface Surveyed { draught: Float! }
          type Ferry implements Surveyed @key(fields: "id") { id: ID! draught: Float! }
          type Barge implements Surveyed @key(fields: "id") { id: ID! draught: Float! }`,
        resolvers: {
          Ferry: { __resolveReference: ({ id }: { id: string }) => (ferry.id === id ? ferry : null) },
          Barge: { __resolveReference: ({ id }: { id: string }) => (barge.id === id ? barge : null) },
        },
      },
      register: {
        sdl: `
          union Badge = Seal | Flag
          type Seal { motto: String }
          type Flag { colours: [String!] }
          type Owner @key(fields: "id") { id: ID! title: String! badge: Badge fleet: [Hull!]! }
          union Hull = Ferry | Barge
          type Ferry @key(fields: "id") { id: ID! owner: Owner }
          type Barge @key(fields: "id") { id: ID! owner: Owner }`,
        resolvers: {
          Ferry: { __resolveReference: ({ id }: { id: string }) => ({ id, owner }) },
          Barge: { __resolveReference: ({ id }: { id: string }) => ({ id, owner }) },
        },
      },
    },
  });
});

describe('unions and interfaces', () => {
  it('tells members of a union apart although the client does not ask what they are', () =>
    run.expectSame('{ berths { ... on Ferry { name seats } ... on Barge { load } ... on Buoy { light } } }'));
  it('fetches further fields for the members that have them', () =>
    run.expectSame(
      '{ berths { ... on Ferry { draught owner { title } } ... on Barge { owner { title } } } }',
    ));
  it('says what they are, also under an alias', () =>
    run.expectSame('{ berths { kind: __typename __typename ... on Buoy { code what: __typename } } }'));
  it('asks for nothing but the kind, under an alias only', () =>
    run.expectSame('{ berths { kind: __typename } mooring { sort: __typename } }'));
  it('reads shared fields through the interface and special ones through fragments', () =>
    run.expectSame('{ mooring { id name ... on Ferry { seats } ... on Barge { load draught } } }'));
  it('finds one interface through a fragment on another that only a second source knows', () =>
    run.expectSame('{ mooring { ... on Surveyed { draught } } }'));
  it('follows lists of lists of a union, nulls at every depth', () =>
    run.expectSame(
      '{ grid { ... on Ferry { draught owner { title } } ... on Barge { draught } ... on Buoy { code } } }',
    ));
  it('walks in circles through several sources', () =>
    run.expectSame(
      '{ vessel(id: "f1") { ... on Ferry { owner { fleet { ... on Ferry { name owner { title } } ... on Barge { load draught } } } } } }',
    ));
  it('answers a single interface with null', () =>
    run.expectSame('{ vessel(id: "zz") { name ... on Ferry { draught } } }'));
  it('reads a value type behind a union in an entity', () =>
    run.expectSame(
      '{ mooring { ... on Ferry { owner { badge { ... on Seal { motto } ... on Flag { colours } } } } } }',
    ));
  it('gives two members the same response key for different fields', () =>
    run.expectSame('{ berths { ... on Ferry { what: seats } ... on Barge { what: load } } }'));
  it('uses named fragments inside one another', () =>
    run.expectSame(`
      query { mooring { ...V } berths { ...F } }
      fragment V on Vessel { name ...F }
      fragment F on Ferry { seats owner { ...O } }
      fragment O on Owner { title fleet { ... on Barge { load } } }`));
  it('keeps the kind that the client asked for under an alias in the merged answer', async () => {
    const answer = await run.runOurs('{ berths { kind: __typename ... on Ferry { seats } } }');
    expect(answer.data).toEqual({
      berths: [{ kind: 'Ferry', seats: 240 }, { kind: 'Buoy' }, null, { kind: 'Barge' }],
    });
  });
});

it('answers generated operations as the merged schema does', async () => {
  expect(await expectGenerated(run, { id: ['f1', 'b1', 'zz'] })).toMatchObject({
    refused: 0,
  });
});
