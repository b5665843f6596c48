import { parse } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { openGate } from '../support/reference/openGate.ts';
import { createExecutors, type Executors } from './compareExecutors.ts';
import { expectGenerated } from './expectGenerated.ts';

/** Parcels: one source measures, the next prices by measure, the next insures by price, the last sums up all of it. */
const parcels = [
  {
    id: 'p1',
    grams: 1_500,
    sides: { width: 10, height: 20 },
    stops: [
      { town: 'Ash', km: 12 },
      { town: 'Elm', km: 30 },
    ],
    label: 'a',
  },
  { id: 'p2', grams: 0, sides: null, stops: [], label: 'b' },
  {
    id: 'p3',
    grams: null,
    sides: { width: 3, height: null },
    stops: [null, { town: 'Yew', km: 7 }],
    label: null,
  },
];
type Parcel = (typeof parcels)[number];
type Measured = Pick<Parcel, 'grams' | 'sides' | 'stops'>;
const price = ({ grams, sides }: Pick<Measured, 'grams' | 'sides'>) =>
  (grams ?? 500) / 100 + (sides?.width ?? 1) * (sides?.height ?? 2);
const cover = (cost: number) => Math.round(cost * 1.5);
const route = ({ stops }: Pick<Measured, 'stops'>) =>
  stops.map((stop) => (stop ? `${stop.town} ${stop.km}` : 'none')).join(', ');
const tag = ({ label }: { label: string | null }) => `#${label ?? 'none'}`;
const quote = (rate: string, cost: number) => `${cost} ${rate}`;
const find = ({ id }: { id: string }) => parcels.find((each) => each.id === id)!;
const whole = (parcel: Parcel) => ({
  ...parcel,
  price: price(parcel),
  cover: cover(price(parcel)),
  route: route(parcel),
  tag: tag(parcel),
  summary: `${cover(price(parcel))} via ${route(parcel)}`,
  quote: ({ rate }: { rate: string }) => quote(rate, price(parcel)),
});

let run: Executors;

beforeAll(async () => {
  run = await createExecutors({
    merged: { parcels: parcels.map(whole), parcel: (key: { id: string }) => whole(find(key)) },
    subgraphs: {
      depot: {
        sdl: `
          type Query { parcels: [Parcel!]! parcel(id: ID!): Parcel }
          type Parcel @key(fields: "id") { id: ID! grams: Int sides: Sides stops: [Stop]! label: String }
          type Sides { width: Int height: Int }
          type Stop { town: String! km: Int! }`,
        resolvers: {
          Query: { parcels: () => parcels, parcel: (_: unknown, key: { id: string }) => find(key) },
          Parcel: { __resolveReference: find },
        },
      },
      pricing: {
        sdl: `
          type Parcel @key(fields: "id") {
            id: ID! grams: Int @external sides: Sides @external
            price: Float @requires(fields: "grams sides { width height }")
            quote(rate: String!): String @requires(fields: "grams sides { width height }")
          }
          type Sides @external { width: Int height: Int }`,
        resolvers: {
          Parcel: {
            price,
            quote: (parcel: Measured, { rate }: { rate: string }) => quote(rate, price(parcel)),
          },
        },
      },
      insurance: {
        sdl: `
          type Parcel @key(fields: "id") {
            id: ID! price: Float @external cover: Int @requires(fields: "price")
          }`,
        resolvers: { Parcel: { cover: (parcel: { price: number }) => cover(parcel.price) } },
      },
      planning: {
        sdl: `
          type Parcel @key(fields: "id") {
            id: ID! cover: Int @external stops: [Stop]! @external
            route: String! @requires(fields: "stops { town km }")
            label: String @external
            tag: String! @requires(fields: "label")
            summary: String @requires(fields: "cover stops { town km }")
          }
          type Stop @external { town: String! km: Int! }`,
        resolvers: {
          Parcel: {
            route,
            tag,
            summary: (parcel: Measured & { cover: number }) => `${parcel.cover} via ${route(parcel)}`,
          },
        },
      },
    },
  });
});

describe('@requires', () => {
  it('carries plain and nested inputs, zero and null among them', () =>
    run.expectSame('{ parcels { id price } }'));
  it('carries the output of one source as the input of the next', () =>
    run.expectSame('{ parcels { cover } }'));
  it('carries lists with null elements', () => run.expectSame('{ parcels { route } }'));
  it('joins inputs of several sources at the end of a chain', () =>
    run.expectSame('{ parcels { summary } }'));
  it('does all of it at once, next to the inputs themselves', () =>
    run.expectSame('{ parcels { label price cover summary route grams sides { height } stops { km } } }'));
  it('carries inputs that the client asked for under other names', async () => {
    await run.expectRight('{ parcels { price: label grams: id sides { width: height } cost: price } }');
    await run.expectRight('{ parcels { id: label cover } }');
    await run.expectRight(
      '{ parcels { ...P cost: price } } fragment P on Parcel { grams: label ... on Parcel { grams: label } }',
    );
  });
  it('never sends one field under the name of another', async () => {
    const sent: unknown[] = [];
    const services = run.ours;
    await services.execute(
      parse('{ parcels { grams: label id: label price } }'),
      {},
      {
        gate: {
          ...openGate,
          entities: (fetch, entities) => {
            sent.push(...entities.map((each) => each.representation));
            return openGate.entities(fetch, entities);
          },
        },
      },
    );
    expect(sent).toMatchObject([
      { id: 'p1', grams: 1_500 },
      { id: 'p2', grams: 0 },
      { id: 'p3', grams: null },
    ]);
  });
  it('gives a field with required inputs its own arguments', () =>
    run.expectSame('query Q($rate: String!) { parcels { a: quote(rate: $rate) b: quote(rate: "night") } }', {
      rate: 'day',
    }));
  it('carries inputs under one condition', async () => {
    const text =
      'query Q($with: Boolean!) { parcel(id: "p1") { id summary @include(if: $with) price @skip(if: $with) } }';
    await run.expectSame(text, { with: true });
    await run.expectSame(text, { with: false });
  });
  it('does not lose a field for the input of another that is left out this time', async () => {
    const text = 'query Q($with: Boolean!) { parcels { route tag @include(if: $with) } }';
    await run.expectSame(text, { with: true });
    await run.expectRight(text, { with: false });
    await run.expectSame('query Q($no: Boolean!) { parcels { route ... @skip(if: $no) { tag } } }', {
      no: true,
    });
  });
  it('knows which inputs are keys and which are carried', () => {
    const planned = run.ours.planner.plan(parse('{ parcels { price } }'));
    const fetch = planned.fetches.find((each) => each.source === 'pricing');
    expect(fetch).toMatchObject({
      requires: [
        {
          typeCondition: 'Parcel',
          selections: [
            { name: '__typename', isKey: true },
            { name: 'id', isKey: true, parentType: 'Parcel' },
            { name: 'grams', isKey: false, parentType: 'Parcel' },
            {
              name: 'sides',
              isKey: false,
              selections: [{ name: 'width', parentType: 'Sides', isKey: false }, { name: 'height' }],
            },
          ],
        },
      ],
    });
  });
});

it('answers generated operations as the merged schema does', async () => {
  expect(await expectGenerated(run, { id: ['p1', 'p2'], rate: ['day', 'night'] })).toMatchObject({
    refused: 0,
  });
});
