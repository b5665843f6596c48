import { parse } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { PlanRefused } from '../../gateway/plan/planRefused.ts';
import { createExecutors, type Executors } from './compareExecutors.ts';

/**
 * Where the planner we run on gives wrong data or silent nulls, we answer right or refuse visibly. Each case shows what
 * ApolloGateway does too, so that it fails when the planner is mended and the remedy may go.
 */
const maps = [
  { id: 'm1', area: 100 },
  { id: 'm2', area: 60 },
];
const scaled = (map: { area: number }, factor: number) => map.area * factor;
const find = ({ id }: { id: string }) => maps.find((each) => each.id === id) ?? null;
const whole = (map: (typeof maps)[number]) => ({
  id: map.id,
  area: ({ scale }: { scale: number }) => scaled(map, scale),
  sheets: scaled(map, 2) + 1,
  ink: scaled(map, 3) + 1,
  paper: scaled(map, 2) + 5,
});

let run: Executors;

beforeAll(async () => {
  run = await createExecutors({
    merged: { maps: maps.map(whole) },
    subgraphs: {
      survey: {
        sdl: `
          type Query { maps: [Map!]! }
          type Map @key(fields: "id") { id: ID! area(scale: Int!): Int }`,
        resolvers: {
          Query: { maps: () => maps },
          Map: {
            __resolveReference: find,
            area: (map: { area: number }, { scale }: { scale: number }) => scaled(map, scale),
          },
        },
      },
      print: {
        sdl: `
          type Map @key(fields: "id") {
            id: ID! area(scale: Int!): Int @external
            sheets: Int @requires(fields: "area(scale: 2)")
            ink: Int @requires(fields: "area(scale: 3)")
          }`,
        resolvers: {
          Map: {
            sheets: (map: { area: number }) => map.area + 1,
            ink: (map: { area: number }) => map.area + 1,
          },
        },
      },
      shop: {
        sdl: `
          type Map @key(fields: "id") {
            id: ID! area(scale: Int!): Int @external
            paper: Int @requires(fields: "area(scale: 2)")
          }`,
        resolvers: { Map: { paper: (map: { area: number }) => map.area + 5 } },
      },
    },
  });
});

describe('required fields with arguments', () => {
  it('carries the one value that is required', () => run.expectSame('{ maps { sheets } }'));
  it('carries it next to another requirement of the same value', () =>
    run.expectSame('{ maps { sheets paper } }'));
  it('answers the field that the client asks with other arguments, which ApolloGateway mistakes for the required one', async () => {
    await run.expectRight('{ maps { sheets area(scale: 1) } }');
    await run.expectRight('{ maps { area(scale: 7) ink id } }');
    await run.expectRight('query Q($s: Int!) { maps { ...M area(scale: $s) } } fragment M on Map { paper }', {
      s: 9,
    });
  });
  it('refuses two requirements on one field with different arguments, of which ApolloGateway sends one to both', async () => {
    for (const text of [
      '{ maps { sheets ink } }',
      '{ maps { paper ink } }',
      '{ maps { area(scale: 1) sheets ink } }',
    ]) {
      expect(() => run.ours.planner.plan(parse(text))).toThrow(PlanRefused);
      expect(() => run.ours.planner.plan(parse(text))).toThrow(
        'Map.area would be read where something else is written',
      );
      expect((await run.runApollo(text)).data).not.toEqual((await run.runMerged(text)).data);
    }
  });
  it('answers each of them on its own', async () => {
    await run.expectSame('{ maps { ink } }');
    await run.expectSame('{ maps { paper } }');
  });
});
