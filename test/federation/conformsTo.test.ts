import { expect, test } from 'vitest';
import { conformsTo } from '../../gateway/execute/conformsTo.ts';
import { objectShape } from '../../gateway/plan/compileShape.ts';
import type { FieldShape } from '../../gateway/plan/plannedOperation.ts';

const leaf: FieldShape = { always: true, lists: 0, object: null };
const sometimes: FieldShape = { always: false, lists: 0, object: null };
const shape = objectShape(
  new Map([
    ['kind', leaf],
    ['severity', leaf],
    ['advice', sometimes],
  ]),
  2,
);

test.each([
  ['in the order asked', '{"kind":1,"severity":2,"advice":3}'],
  ['in another order', '{"advice":3,"severity":2,"kind":1}'],
  ['without what was asked on a condition', '{"kind":1,"severity":2}'],
])('an answer with what was asked conforms: %s', (_, text) => {
  expect(conformsTo(shape, JSON.parse(text))).toBe(true);
});

test.each([
  ['one key missing', '{"kind":1,"advice":3}'],
  ['one key more', '{"kind":1,"severity":2,"name":"Maya"}'],
  ['one key more, where another is missing', '{"kind":1,"name":"Maya","advice":3}'],
  ['one key more before the rest', '{"name":"Maya","kind":1,"severity":2}'],
  ['a prototype', '{"kind":1,"severity":2,"__proto__":{"advice":3}}'],
  ['a list', '[]'],
])('an answer with anything else does not: %s', (_, text) => {
  expect(conformsTo(shape, JSON.parse(text))).toBe(false);
});
