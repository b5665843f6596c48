import { beforeAll, describe, expect, it } from 'vitest';
import { createExecutors, type Executors } from './compareExecutors.ts';
import { expectGenerated } from './expectGenerated.ts';

/** A theatre: rows of rows of seats, some missing, some taken by the same guest, some by a guest nobody knows. */
const guests = [
  { id: 'g1', nick: 'Kay', diet: ['nuts', null], age: 30, vip: false, mate: null as unknown },
  { id: 'g2', nick: '', diet: [], age: 0, vip: true, mate: null as unknown },
  { id: 'g3', nick: 'Lou', diet: null, age: null, vip: null, mate: null as unknown },
];
guests[0]!.mate = guests[1];
guests[1]!.mate = guests[0];
const [kay, moe, lou] = guests as [(typeof guests)[0], (typeof guests)[0], (typeof guests)[0]];
const rows = [
  [{ no: 1, guest: kay }, null, { no: 2, guest: moe }],
  [],
  null,
  [
    { no: 3, guest: kay },
    { no: 4, guest: null },
  ],
];
const cube = [[[kay, null], []], null, [[lou, kay], null]];
const find = ({ id }: { id: string }) => guests.find((each) => each.id === id) ?? null;
const seats = (no: number) => ({ no, usher: no === 13 ? null : `u${no}` });
const strict = (numbers: number[]) => ({ name: 'stalls', seats: numbers.map(seats) });

let run: Executors;

beforeAll(async () => {
  run = await createExecutors({
    merged: {
      rows,
      cube,
      guests: [kay, null, moe, kay, lou],
      calm: strict([1, 2]),
      stalls: strict([1, 13]),
      gallery: { box: { seat: seats(13) } },
      tags: [['a', null], null, []],
    },
    subgraphs: {
      hall: {
        sdl: `
          type Query {
            rows: [[Seat]] cube: [[[Guest]]] guests: [Guest] tags: [[String]]
            calm: Block stalls: Block gallery: Gallery
          }
          type Seat { no: Int! guest: Guest }
          type Block { name: String! seats: [Place!]! }
          type Gallery { box: Box }
          type Box { seat: Place! }
          type Place @key(fields: "no") { no: Int! }
          type Guest @key(fields: "id") { id: ID! }`,
        resolvers: {
          Query: {
            rows: () => rows,
            cube: () => cube,
            guests: () => [kay, null, moe, kay, lou],
            tags: () => [['a', null], null, []],
            calm: () => strict([1, 2]),
            stalls: () => strict([1, 13]),
            gallery: () => ({ box: { seat: seats(13) } }),
          },
        },
      },
      club: {
        sdl: `
          type Guest @key(fields: "id") { id: ID! nick: String diet: [String] age: Int vip: Boolean mate: Guest }
          type Place @key(fields: "no") { no: Int! usher: String! }`,
        resolvers: {
          Guest: { __resolveReference: find },
          Place: { __resolveReference: ({ no }: { no: number }) => seats(no) },
        },
      },
    },
  });
});

describe('lists, lists of lists, and nulls', () => {
  it('follows lists of lists into another source', () => run.expectSame('{ rows { no guest { nick } } }'));
  it('follows lists of lists of lists', () =>
    run.expectSame('{ cube { id nick mate { nick mate { age } } } }'));
  it('keeps leaves that are falsy, empty or null', () =>
    run.expectSame('{ guests { nick diet age vip } tags }'));
  it('asks for the same guest in several places once', async () => {
    const requests: unknown[] = [];
    await run.ours.execute(
      (await import('graphql')).parse('{ guests { nick } rows { guest { nick } } }'),
      {},
      {
        gate: {
          root: () => 'x',
          entities: (fetch, entities) => {
            requests.push(entities.map((each) => each.representation.id));
            return {
              calls: [
                {
                  permit: 'x',
                  groups: [
                    {
                      selection: fetch.selection,
                      entities,
                      representations: entities.map((each) => each.representation),
                    },
                  ],
                },
              ],
              withheld: [],
            };
          },
        },
      },
    );
    expect(requests).toEqual([
      ['g1', 'g2', 'g3'],
      ['g1', 'g2'],
    ]);
  });
  it('fetches under two aliases of one list', () =>
    run.expectSame('{ a: guests { nick } b: guests { age mate { vip } } rows { guest { diet } } }'));
});

describe('a null that may not be', () => {
  it('is no trouble where there is none', () => run.expectSame('{ calm { name seats { no usher } } }'));
  it('takes the list and the block with it, next to what is whole', () =>
    run.expectSame('{ stalls { name seats { no usher } } calm { seats { usher } } }'));
  it('never leaves the field that an alias is named like in its place', async () => {
    const { data } = await run.runOurs(
      '{ stalls { name seats { no: usher } } calm { seats { no: usher } } }',
    );
    expect(data).toEqual({ stalls: null, calm: { seats: [{ no: 'u1' }, { no: 'u2' }] } });
  });
  it('stops at the nearest place that may be null', () =>
    run.expectSame('{ gallery { box { seat { usher } } } }'));
});

it('answers generated operations as the merged schema does', async () => {
  expect(await expectGenerated(run, {})).toMatchObject({ refused: 0 });
});
