import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { asBytes } from '../../gateway/serve/asBytes.ts';

const texts = {
  nothing: '',
  'plain text': '{"data":null}',
  'names in Welsh': '{"name":"Siân Ŵyn ’72"}',
  'a long text after it': 'x'.repeat(100_000),
  'a short one again': 'y',
  'three bytes for each character': '’'.repeat(30_000),
  pairs: '\u{1f600}'.repeat(9_000),
  'more than is kept room for': 'é'.repeat(2_000_000),
};

test.each(Object.entries(texts))('a text leaves as its own bytes and nothing else: %s', (_, text) => {
  expect(Buffer.compare(asBytes(text) as Buffer, Buffer.from(text, 'utf8'))).toBe(0);
});

test('what was made of one text stays when the next is made', () => {
  const first = asBytes('first') as Buffer;
  asBytes('other');
  expect(first.toString()).toBe('first');
});

test('what is no text is left alone', () => {
  const stream = Readable.from([]);
  expect([asBytes(stream), asBytes(null), asBytes(undefined)]).toEqual([stream, null, undefined]);
});
