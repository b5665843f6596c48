import { parse } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { createExecutors, type Executors } from './compareExecutors.ts';
import { expectGenerated } from './expectGenerated.ts';

/** Recipes: fields that several sources know, that moved from one to another, that one brings along for another. */
const cooks = [
  { id: 'c1', name: 'Ida', town: 'Bath', stars: 2 },
  { id: 'c2', name: 'Jon', town: null, stars: 0 },
];
const recipes = [
  {
    id: 'r1',
    title: 'Broth',
    minutes: 40,
    cook: cooks[0]!,
    size: { serves: 4, pans: 1 },
    secret: 'salt',
    season: 'WINTER',
    likes: 9,
  },
  {
    id: 'r2',
    title: 'Tart',
    minutes: 90,
    cook: cooks[1]!,
    size: { serves: 8, pans: 3 },
    secret: 'rum',
    season: 'SUMMER',
    likes: 0,
  },
];
const byId =
  <T extends { id: string }>(list: readonly T[]) =>
  ({ id }: { id: string }) =>
    list.find((each) => each.id === id) ?? null;
const find = byId(recipes);

let run: Executors;

beforeAll(async () => {
  run = await createExecutors({
    merged: {
      recipes,
      recipe: find,
      best: recipes[0],
      motto: 'Taste first',
      today: { dish: recipes[1], drink: 'tea', price: 12 },
    },
    subgraphs: {
      kitchen: {
        sdl: `
          type Query { recipes: [Recipe!]! recipe(id: ID!): Recipe motto: String! @shareable today: Menu @shareable }
          type Recipe @key(fields: "id") {
            id: ID! title: String! @shareable minutes: Int! size: Size @shareable cook: Cook! @shareable secret: String @inaccessible
            season: Season
          }
          enum Season { WINTER SUMMER VAULT @inaccessible }
          type Size @shareable { serves: Int! pans: Int! }
          type Menu @shareable { dish: Recipe drink: String }
          type Cook @key(fields: "id") { id: ID! name: String! @shareable }`,
        resolvers: {
          Query: {
            recipes: () => recipes,
            recipe: (_: unknown, key: { id: string }) => find(key),
            motto: () => 'Taste first',
            today: () => ({ dish: recipes[1], drink: 'tea' }),
          },
          Recipe: { __resolveReference: find },
          Cook: { __resolveReference: byId(cooks) },
        },
      },
      people: {
        sdl: `
          type Query { motto: String! @shareable best: Recipe @provides(fields: "title cook { name }") }
          type Cook @key(fields: "id") { id: ID! name: String! @shareable town: String stars: Int! @override(from: "kitchen") }
          type Recipe @key(fields: "id") { id: ID! title: String! @external cook: Cook! @external likes: Int! }`,
        resolvers: {
          Query: { motto: () => 'Taste first', best: () => recipes[0] },
          Cook: { __resolveReference: byId(cooks) },
          Recipe: { __resolveReference: find },
        },
      },
      shelf: {
        sdl: `
          type Query { today: Menu @shareable }
          type Menu @shareable { dish: Recipe drink: String price: Int }
          type Recipe @key(fields: "id") {
            id: ID! minutes: Int! @override(from: "kitchen") size: Size @shareable
            secret: String @external hint: String @requires(fields: "secret") @inaccessible
            taste: String @requires(fields: "secret")
          }
          type Size @shareable { serves: Int! pans: Int! }`,
        resolvers: {
          Query: { today: () => ({ dish: recipes[1], drink: 'tea', price: 12 }) },
          Recipe: {
            __resolveReference: (key: { id: string; secret?: string }) => ({ ...find(key), ...key }),
            taste: ({ secret }: { secret: string }) => `a bit of ${secret}`,
          },
        },
      },
    },
  });
  for (const recipe of recipes) Object.assign(recipe, { taste: `a bit of ${recipe.secret}` });
});

describe('shared, moved, provided and hidden fields', () => {
  it('asks one source for what several share', async () => {
    await run.expectSame('{ motto recipes { title size { serves pans } } }');
    await run.expectSame('{ best { size { serves } cook { name } } }');
  });
  it('puts a shared object together from two sources', () =>
    run.expectSame('{ today { drink price dish { title minutes likes } } }'));
  it('takes what moved from where it is now', () =>
    run.expectSame('{ recipes { minutes cook { stars town } } }'));
  it('takes what a source brings along', async () => {
    await run.expectSame('{ best { title cook { name } } }');
    const planned = run.ours.planner.plan(parse('{ best { title cook { name } } }'));
    expect(planned.fetches.map((each) => each.source)).toEqual(['people']);
  });
  it('goes on from what was brought along', () =>
    run.expectSame('{ best { title minutes cook { name town } taste } }'));
  it('uses a hidden field for another source, and never shows it', async () => {
    await run.expectSame('{ recipes { taste } }');
    const answer = await run.runOurs('{ recipes { taste } }');
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(() => run.ours.planner.plan(parse('{ recipes { secret } }'))).toThrow('cannot be planned');
  });
  it('shows enum values', () => run.expectSame('{ recipes { season } }'));
});

it('answers generated operations as the merged schema does', async () => {
  expect(await expectGenerated(run, { id: ['r1', 'r2', 'r7'] })).toMatchObject({
    refused: 0,
  });
});
