import { parse } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { createExecutors, type Executors } from './compareExecutors.ts';

/** An archive: letters are numbered, maps have names, and both say what is before them; some ways lead back to the root. */
const letter = (no: number) => ({
  __typename: 'Letter',
  code: no,
  ink: `ink ${no}`,
  about: { __typename: 'Chart', code: 'c7', paper: 'vellum' },
});
const chart = (code: string) => ({ __typename: 'Chart', code, paper: `paper ${code}`, about: null });
const things = [letter(0), chart('c1'), letter(3), null, chart('')];
const root = {
  things,
  motto: 'Keep',
  guide: { title: 'start', root: {} as object },
  shelf: { root: {} as object },
};
root.guide.root = root;
root.shelf.root = root;

let run: Executors;

beforeAll(async () => {
  run = await createExecutors({
    merged: root,
    subgraphs: {
      index: {
        sdl: `
          type Query { things: [Thing]! guide: Guide shelf: Shelf }
          type Guide { title: String root: Query! }
          type Shelf { root: Query }
          union Thing = Letter | Chart
          type Letter @key(fields: "code") { code: Int! about: Thing }
          type Chart @key(fields: "code") { code: ID! }`,
        resolvers: {
          Query: {
            things: () => things,
            guide: () => ({ title: 'start', root: {} }),
            shelf: () => ({ root: {} }),
          },
        },
      },
      materials: {
        sdl: `
          type Query { motto: String! }
          type Letter @key(fields: "code") { code: Int! ink: String }
          type Chart @key(fields: "code") { code: ID! paper: String }`,
        resolvers: {
          Query: { motto: () => 'Keep' },
          Letter: { __resolveReference: ({ code }: { code: number }) => letter(code) },
          Chart: {
            __resolveReference: ({ code }: { code: string }) => ({
              code,
              paper: code === 'c7' ? 'vellum' : `paper ${code}`,
            }),
          },
        },
      },
    },
  });
});

describe('keys that the planner renames', () => {
  it('are given for members of a union whose keys differ in type', () => {
    const [fetch] = run.ours.planner.plan(
      parse('{ things { ... on Letter { ink } ... on Chart { paper } } }'),
    ).fetches;
    expect(fetch?.renames?.size).toBe(1);
  });
  it('are given back, zero and the empty text among them, which ApolloGateway loses', () =>
    run.expectRight('{ things { ... on Letter { ink } ... on Chart { paper } } }'));
  it('are given back inside one another', () =>
    run.expectRight(
      '{ things { ... on Letter { no: code ink about { ... on Chart { paper } ... on Letter { ink } } } ... on Chart { name: code paper } } }',
    ));
});

describe('ways back to the root', () => {
  it('ask another source for root fields in the middle of the answer', () =>
    run.expectSame('{ guide { title root { motto guide { title } } } }'));
  it('also where the same stands at the root', () =>
    run.expectSame('{ motto guide { root { motto } } shelf { root { motto } } }'));
});
