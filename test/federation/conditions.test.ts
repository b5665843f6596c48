import { parse } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { PlanRefused } from '../../gateway/plan/planRefused.ts';
import { createExecutors, type Executors } from './compareExecutors.ts';
import { expectGenerated } from './expectGenerated.ts';

/** A garden: beds here, their soil there, and a list of plants with an argument. */
const plants = [
  { name: 'fern', height: 30 },
  { name: 'moss', height: 2 },
  { name: 'yew', height: 400 },
];
const beds = [
  {
    id: 'b1',
    label: 'gate',
    soil: { ph: 6.5, wet: true },
    plants: ({ over = 0, first }: { over?: number; first?: number }) =>
      plants.filter((each) => each.height > over).slice(0, first),
  },
  { id: 'b2', label: 'wall', soil: { ph: 7, wet: false }, plants: () => [] },
];
const find = ({ id }: { id: string }) => beds.find((each) => each.id === id);
const bed = ({ id = 'b1' }: { id?: string }) => find({ id }) ?? null;

let run: Executors;

beforeAll(async () => {
  run = await createExecutors({
    merged: {
      beds,
      bed,
      filter: ({ by }: { by: { wet?: boolean; labels?: string[] } }) =>
        beds.filter((each) => each.soil.wet === by.wet || by.labels?.includes(each.label)),
    },
    subgraphs: {
      plots: {
        sdl: `
          type Query { beds: [Bed!]! bed(id: ID = "b1"): Bed filter(by: Filter!): [Bed!]! }
          input Filter { wet: Boolean labels: [String!] }
          type Bed @key(fields: "id") { id: ID! label: String }`,
        resolvers: {
          Query: {
            beds: () => beds,
            bed: (_: unknown, key: { id?: string }) => bed(key),
            filter: (_: unknown, { by }: { by: { wet?: boolean; labels?: string[] } }) =>
              beds.filter((each) => each.soil.wet === by.wet || by.labels?.includes(each.label)),
          },
        },
      },
      earth: {
        sdl: `
          type Bed @key(fields: "id") { id: ID! soil: Soil }
          type Soil { ph: Float wet: Boolean }`,
        resolvers: { Bed: { __resolveReference: find } },
      },
      nursery: {
        sdl: `
          type Bed @key(fields: "id") { id: ID! plants(over: Int = 0, first: Int): [Plant!]! }
          type Plant { name: String! height: Int! }`,
        resolvers: { Bed: { __resolveReference: find } },
      },
    },
  });
});

describe('@skip and @include', () => {
  const both = async (text: string) => {
    await run.expectSame(text, { yes: true });
    await run.expectSame(text, { yes: false });
  };
  it('leave out a whole fetch', () =>
    both('query Q($yes: Boolean!) { beds { label soil @include(if: $yes) { ph } } }'));
  it('send nothing for it', async () => {
    const { fetches, root } = run.ours.planner.plan(
      parse('query Q($yes: Boolean!) { beds { label soil @skip(if: $yes) { ph } } }'),
    );
    expect(fetches.map((each) => each.source)).toEqual(['plots', 'earth']);
    expect(JSON.stringify(root)).toContain('CONDITION');
  });
  it('leave out one field of a fetch', () =>
    both('query Q($yes: Boolean!) { beds { soil { ph wet @skip(if: $yes) } } }'));
  it('choose between two', () =>
    both(
      'query Q($yes: Boolean!) { beds { soil @include(if: $yes) { ph } plants @skip(if: $yes) { name } } }',
    ));
  it('stand on fragments', () =>
    both(
      'query Q($yes: Boolean!) { beds { ...F @include(if: $yes) ... @skip(if: $yes) { plants { name } } } } fragment F on Bed { soil { ph } }',
    ));
  it('stand on one another', async () => {
    const text =
      'query Q($a: Boolean!, $b: Boolean!) { beds { ... @include(if: $a) { soil @skip(if: $b) { ph } label @include(if: $b) } } }';
    for (const a of [true, false]) for (const b of [true, false]) await run.expectSame(text, { a, b });
  });
  it('stand on the same field twice', async () => {
    const text =
      'query Q($a: Boolean!, $b: Boolean!) { beds { soil @include(if: $a) @skip(if: $b) { ph } soil @include(if: $b) { wet } } }';
    for (const a of [true, false]) for (const b of [true, false]) await run.expectSame(text, { a, b });
  });
  it('stand on root fields, all of them', () =>
    both(
      'query Q($yes: Boolean!) { beds @include(if: $yes) { label } bed @include(if: $yes) { soil { ph } } }',
    ));
  it('are constant', () =>
    run.expectSame(
      '{ beds { label @skip(if: true) soil @include(if: true) { ph } plants @include(if: false) { name } } }',
    ));
  it('have a default', async () => {
    const text = 'query Q($yes: Boolean = true) { beds { label soil @include(if: $yes) { ph } } }';
    await run.expectSame(text);
    await run.expectSame(text, { yes: false });
  });
});

describe('variables, arguments and fragments', () => {
  it('go to the source whose field takes them', () =>
    run.expectSame('query Q($over: Int, $id: ID!) { bed(id: $id) { plants(over: $over) { name } } }', {
      over: 20,
      id: 'b1',
    }));
  it('have defaults in the operation and in the schema', async () => {
    await run.expectSame('query Q($over: Int = 29) { bed { plants(over: $over, first: 1) { name } } }');
    await run.expectSame('query Q($over: Int = 29) { bed { plants(over: $over) { name } } }', { over: 1 });
  });
  it('are left out where the client leaves them out', () =>
    run.expectSame('query Q($first: Int) { bed { plants(first: $first) { name } } }'));
  it('lie inside input objects and lists', () =>
    run.expectSame(
      'query Q($wet: Boolean, $l: String!) { filter(by: { wet: $wet, labels: [$l] }) { label soil { ph } } }',
      { wet: true, l: 'wall' },
    ));
  it('are whole input objects', () =>
    run.expectSame('query Q($by: Filter!) { filter(by: $by) { soil { wet } } }', { by: { wet: false } }));
  it('give one field twice with different arguments', () =>
    run.expectSame(
      '{ beds { tall: plants(over: 100) { name } small: plants(over: 1, first: 2) { height } } }',
    ));
  it('may not be called like the planner’s own, which fails in ApolloGateway', async () => {
    const text = 'query Q($representations: Int) { bed { plants(over: $representations) { name } } }';
    expect(() => run.ours.planner.plan(parse(text))).toThrow('A variable is called');
    expect(() =>
      run.ours.planner.plan(parse(text.replaceAll('representations', '__representations_0'))),
    ).toThrow(PlanRefused);
    expect((await run.runApollo(text, { representations: 20 })).errors).toHaveLength(1);
  });
  it('spread fragments of fragments over both sources', () =>
    run.expectSame(`
      query { beds { ...A } bed { ...B ...A } }
      fragment A on Bed { label soil { ...S } ...B }
      fragment B on Bed { plants(first: 1) { ...P } }
      fragment P on Plant { name height }
      fragment S on Soil { ph }`));
  it('choose one of several operations', async () => {
    const document = parse('query A { beds { label } } query B { bed { soil { ph } } }');
    expect((await run.ours.execute(document, {}, { operationName: 'B' })).data).toEqual({
      bed: { soil: { ph: 6.5 } },
    });
  });
});

it('answers generated operations as the merged schema does', async () => {
  expect(
    await expectGenerated(run, {
      id: ['b1', 'b2', 'b9'],
      over: [0, 10, 100],
      first: [1, 2],
    }),
  ).toMatchObject({ refused: 0 });
});
