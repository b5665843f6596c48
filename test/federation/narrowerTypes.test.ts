import { beforeAll, describe, it } from 'vitest';
import { createExecutors, type Executors } from './compareExecutors.ts';

/** A museum of two sources: one knows that the centre of a hall is a painting, the other says only that it is an exhibit. */
const centre = { __typename: 'Painting', id: 'p1', title: 'Harbour', width: 90 };
const corner = { __typename: 'Sculpture', id: 's1', title: 'Heron', weight: 40 };
const hall = { name: 'north', centre, corner };

let run: Executors;

beforeAll(async () => {
  const exhibits = `
    type Painting @key(fields: "id") { id: ID! title: String @shareable width: Int @shareable }
    type Sculpture @key(fields: "id") { id: ID! title: String @shareable weight: Int @shareable }
    union Exhibit = Painting | Sculpture`;
  const exhibit = {
    Exhibit: { __resolveType: ({ __typename }: { __typename: string }) => __typename },
    Painting: { __resolveReference: () => centre },
    Sculpture: { __resolveReference: () => corner },
  };
  run = await createExecutors({
    merged: { hall, named: [{ __typename: 'Hall', ...hall }] },
    subgraphs: {
      guide: {
        sdl: `type Query { hall: Hall @shareable } type Hall @shareable { centre: Painting corner: Exhibit } ${exhibits}`,
        resolvers: { Query: { hall: () => hall }, ...exhibit },
      },
      archive: {
        sdl: `
          type Query { hall: Hall @shareable named: [Named] }
          interface Named { name: String }
          type Hall implements Named @shareable { name: String centre: Exhibit corner: Exhibit } ${exhibits}`,
        resolvers: {
          Query: { hall: () => hall, named: () => [hall] },
          Named: { __resolveType: () => 'Hall' },
          ...exhibit,
        },
      },
    },
  });
});

describe('a source that is more certain of a type than all together', () => {
  it('is asked and read in its own terms', () =>
    run.expectSame(`{ hall {
      centre { __typename ... on Painting { title width } ... on Sculpture { title } }
      corner { __typename ... on Painting { title } ... on Sculpture { title weight } }
    } }`));

  it('beside the one that is not', () =>
    run.expectSame('{ hall { name centre { ... on Painting { width } ... on Sculpture { weight } } } }'));
});

it('an interface of which nobody asks what it is', () => run.expectSame('{ named { name } }'));
