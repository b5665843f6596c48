import { beforeAll, describe, expect, it } from 'vitest';
import { createExecutors, type Executors } from './compareExecutors.ts';
import { expectGenerated } from './expectGenerated.ts';

/** One library, whose parts know a book by different keys: `isbn`, `shelf { hall number }`, `code`. */
const books = [
  {
    isbn: '111',
    title: 'Tides',
    shelf: { hall: 'north', number: 4 },
    code: 'T-1',
    stars: 2,
    copies: 3,
    loans: 41,
    print: 'soft',
  },
  {
    isbn: '222',
    title: 'Moss',
    shelf: { hall: 'south', number: 1 },
    code: 'M-7',
    stars: 3,
    copies: 0,
    loans: 0,
    print: 'hard',
  },
  {
    isbn: '333',
    title: 'Kiln',
    shelf: { hall: 'north', number: 9 },
    code: 'K-3',
    stars: 4,
    copies: 12,
    loans: 7,
    print: null,
  },
];
const readers = [
  {
    id: 'r1',
    name: 'Ade',
    card: { office: 'east', serial: 's9' },
    borrowed: [books[0], books[2]],
    fines: 0.5,
  },
  { id: 'r2', name: 'Bea', card: { office: 'east', serial: 's4' }, borrowed: [], fines: 0 },
];
const named = <T extends object>(typename: string, value: T) => ({ __typename: typename, ...value });

let run: Executors;

beforeAll(async () => {
  run = await createExecutors({
    merged: {
      books: () => books,
      book: ({ isbn }: { isbn: string }) => books.find((each) => each.isbn === isbn) ?? null,
      readers: () => readers,
      node: ({ id }: { id: string }) => {
        const reader = readers.find((each) => each.id === id);
        return reader ? named('Reader', reader) : null;
      },
    },
    subgraphs: {
      catalogue: {
        sdl: `
          type Query { books: [Book!]! book(isbn: ID!): Book }
          type Book @key(fields: "isbn") @key(fields: "shelf { hall number }") {
            isbn: ID! title: String! shelf: Shelf!
          }
          type Shelf @shareable { hall: String! number: Int! }`,
        resolvers: {
          Query: {
            books: () => books.map(({ isbn, title, shelf }) => ({ isbn, title, shelf })),
            book: (_: unknown, { isbn }: { isbn: string }) =>
              books.find((each) => each.isbn === isbn) ?? null,
          },
          Book: {
            __resolveReference: (key: { isbn?: string; shelf?: { hall: string; number: number } }) =>
              books.find((each) =>
                key.isbn
                  ? each.isbn === key.isbn
                  : each.shelf.hall === key.shelf?.hall && each.shelf.number === key.shelf.number,
              ) ?? null,
          },
        },
      },
      stock: {
        sdl: `
          type Book @key(fields: "shelf { hall number }") @key(fields: "code") {
            shelf: Shelf! code: ID! copies: Int!
          }
          type Shelf @shareable { hall: String! number: Int! }`,
        resolvers: {
          Book: {
            __resolveReference: (key: { code?: string; shelf?: { hall: string; number: number } }) =>
              books.find((each) =>
                key.code
                  ? each.code === key.code
                  : each.shelf.hall === key.shelf?.hall && each.shelf.number === key.shelf.number,
              ) ?? null,
          },
        },
      },
      lending: {
        sdl: `
          type Query { readers: [Reader!]! node(id: ID!): Node }
          interface Node { id: ID! }
          type Reader implements Node @key(fields: "id") @key(fields: "card { office serial }") {
            id: ID! name: String! card: Card! borrowed: [Book!]!
          }
          type Card @shareable { office: String! serial: ID! }
          type Book @key(fields: "code") { code: ID! loans: Int! print: String }`,
        resolvers: {
          Query: {
            readers: () => readers,
            node: (_: unknown, { id }: { id: string }) => readers.find((each) => each.id === id),
          },
          Node: { __resolveType: () => 'Reader' },
          Book: {
            __resolveReference: ({ code }: { code: string }) =>
              books.find((each) => each.code === code) ?? null,
          },
          Reader: { __resolveReference: ({ id }: { id: string }) => readers.find((each) => each.id === id) },
        },
      },
      press: {
        sdl: 'type Book @key(fields: "code") { code: ID! @external stars: Int }',
        resolvers: {
          Book: {
            __resolveReference: ({ code }: { code: string }) => ({
              stars: books.find((each) => each.code === code)?.stars,
            }),
          },
        },
      },
      billing: {
        sdl: `
          type Reader @key(fields: "card { office serial }") { card: Card! fines: Float! }
          type Card @shareable { office: String! serial: ID! }`,
        resolvers: {
          Reader: {
            __resolveReference: ({ card }: { card: { office: string; serial: string } }) =>
              readers.find((each) => each.card.serial === card.serial && each.card.office === card.office),
          },
        },
      },
    },
  });
});

describe('entities known by several keys', () => {
  it('joins over a compound nested key', () => run.expectSame('{ books { title copies } }'));
  it('joins a source that is told a key and does not give it back', () =>
    run.expectSame('{ books { code stars } }'));
  it('hops from one key over a second to a third', () => run.expectSame('{ books { isbn loans print } }'));
  it('hops back from the last key to the first', () =>
    run.expectSame('{ readers { name borrowed { title copies loans } fines } }'));
  it('answers a null root without asking anybody else', () =>
    run.expectSame('{ book(isbn: "999") { title loans } }'));
  it('aliases key fields and what they lead to', () =>
    run.expectSame('{ books { id: isbn place: shelf { room: hall n: number } left: copies out: loans } }'));
  it('reads a key that the client asked for under the key of another field', () =>
    run.expectSame('{ books { code: title isbn: code copies } }'));
  it('joins through an interface', () =>
    run.expectSame('{ node(id: "r1") { __typename id ... on Reader { fines borrowed { title } } } }'));
  it('asks the same entity under two aliases', () =>
    run.expectSame('{ a: book(isbn: "111") { copies } b: book(isbn: "111") { loans copies } }'));
  it('takes variables into entity fetches and root fields', () =>
    run.expectSame('query Q($isbn: ID!) { book(isbn: $isbn) { copies loans } }', { isbn: '333' }));
});

it('answers generated operations as the merged schema does', async () => {
  expect(await expectGenerated(run, { isbn: ['111', '222', '999'], id: ['r1', 'r9'] })).toMatchObject({
    refused: 0,
  });
});
