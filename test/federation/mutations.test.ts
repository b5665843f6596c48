import { beforeEach, describe, expect, it } from 'vitest';
import { createExecutors, type Executors } from './compareExecutors.ts';

/** A till and a cellar that write into one book; each executor has a book of its own. */
interface Book {
  lines: string[];
  stock: number;
}

const worldOf = (book: Book) => {
  const sell = ({ count }: { count: number }) => {
    book.stock -= count;
    book.lines.push(`sold ${count}, left ${book.stock}`);
    return { receipt: book.lines.length, bottle };
  };
  const fill = ({ count }: { count: number }) => {
    if (count < 0) throw new Error('not so');
    book.stock += count;
    book.lines.push(`filled ${count}, left ${book.stock}`);
    return bottle;
  };
  const bottle = {
    id: 'red',
    label: 'Old Red',
    get left() {
      return book.stock;
    },
  };
  return { sell, fill, lines: () => book.lines, bottle };
};

const newBook = (): Book => ({ lines: [], stock: 10 });
let book: Book;
let run: Executors;

beforeEach(async () => {
  book = newBook();
  const current = () => worldOf(book);
  run = await createExecutors({
    merged: {
      lines: () => current().lines(),
      sell: (each: { count: number }) => current().sell(each),
      fill: (each: { count: number }) => current().fill(each),
    },
    subgraphs: {
      till: {
        sdl: `
          type Query { lines: [String!]! }
          type Mutation { sell(count: Int!): Sale }
          type Sale { receipt: Int! bottle: Bottle! }
          type Bottle @key(fields: "id") { id: ID! }`,
        resolvers: {
          Query: { lines: () => current().lines() },
          Mutation: { sell: (_: unknown, each: { count: number }) => current().sell(each) },
        },
      },
      cellar: {
        sdl: `
          type Query { bottle: Bottle }
          type Mutation { fill(count: Int!): Bottle }
          type Bottle @key(fields: "id") { id: ID! label: String left: Int }`,
        resolvers: {
          Query: { bottle: () => current().bottle },
          Mutation: { fill: (_: unknown, each: { count: number }) => current().fill(each) },
          Bottle: { __resolveReference: () => current().bottle },
        },
      },
    },
  });
});

/** The same mutation in all three, each on a fresh book; the answer and the book must be the same. */
async function expectSame(text: string, variables = {}): Promise<{ data: unknown; lines: string[] }> {
  const results = [];
  for (const execute of [run.runOurs, run.runApollo, run.runMerged]) {
    book = newBook();
    const { data } = await execute(text, variables);
    results.push({ data, lines: book.lines });
  }
  expect(results[0]).toEqual(results[2]);
  expect(results[1]).toEqual(results[2]);
  return results[0] as never;
}

describe('mutations', () => {
  it('run one after the other, across sources, in the order of the document', async () => {
    const { lines } = await expectSame(
      'mutation { a: sell(count: 1) { receipt } b: fill(count: 5) { id } c: sell(count: 2) { receipt } d: fill(count: 1) { id } }',
    );
    expect(lines).toEqual(['sold 1, left 9', 'filled 5, left 14', 'sold 2, left 12', 'filled 1, left 13']);
  });
  it('go on to other sources for what they answer', () =>
    expectSame('mutation Sell($n: Int!) { sell(count: $n) { receipt bottle { label left } } }', { n: 3 }));
  it('are left out by a condition', () =>
    expectSame(
      'mutation Q($yes: Boolean!) { sell(count: 1) @include(if: $yes) { receipt } fill(count: 1) { left } }',
      { yes: false },
    ));
  it('that fail do not stop the next', async () => {
    const { lines } = await expectSame(
      'mutation { a: fill(count: -1) { label } b: sell(count: 1) { receipt } }',
    );
    expect(lines).toEqual(['sold 1, left 9']);
  });
});
