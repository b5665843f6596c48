import { expect, test } from 'vitest';
import { grantText } from '../../gateway/gate/grantText.ts';
import { stringifyAnswer, Written } from '../../gateway/respond/stringifyAnswer.ts';

const once = {
  v: 1,
  id: 'i',
  aud: 'health',
  iat: 1,
  exp: 31,
  op: 'o',
  purpose: 'PLANNING',
  organisation: 'LA-A',
  roleTier: 'CARE_MANAGER',
  digest: 'd',
} as const;

test('a grant that is put together reads as one that is written at once', () => {
  const rows = [
    { people: ['maya', 'a "quoted" id'], open: { CRISIS_PLAN: ['NHS-COMM'] } },
    { people: ['leo'], open: {} },
  ];
  const classes = { 'Health.crisisPlan': 'CRISIS_PLAN' };
  const requester = {
    id: 'u-sw',
    organisation: 'LA-A',
    agency: 'SOCIAL_CARE',
    roleTier: 'CARE_MANAGER',
    function: 'PRACTITIONER',
  };
  expect(JSON.parse(grantText(once, rows, classes, requester))).toEqual({
    ...once,
    rows,
    classes,
    requester,
  });
  expect(JSON.parse(grantText(once, rows, classes, requester))).toEqual({
    ...once,
    rows,
    classes,
    requester,
  });
  expect(JSON.parse(grantText(once, [], null, null))).toEqual({ ...once, rows: [] });
});

test('an answer that is put together reads as one that is written at once', () => {
  const data = { person: { name: 'Ann “Annie” Öz' } };
  const errors = [{ message: 'gone', path: ['person'], extensions: { code: 'SOURCE_UNAVAILABLE' } }];
  const disclosure = { receipt: 'r', withheld: [], obligations: [] };
  const written = {
    data: new Written(JSON.stringify(data)),
    extensions: { disclosure: new Written(JSON.stringify(disclosure)) },
  };
  expect(stringifyAnswer({ errors: undefined, ...written })).toBe(
    JSON.stringify({ data, extensions: { disclosure } }),
  );
  expect(stringifyAnswer({ errors, ...written })).toBe(
    JSON.stringify({ errors, data, extensions: { disclosure } }),
  );
});

test('whatever was not written before, in whole or in part, is written then', () => {
  const refused = { errors: [{ message: 'no' }], data: null, extensions: { disclosure: { receipt: 'r' } } };
  expect(stringifyAnswer(refused)).toBe(JSON.stringify(refused));
  expect(stringifyAnswer({ errors: [] })).toBe('{"errors":[]}');
  expect(stringifyAnswer({ data: new Written('{"a":1}'), extensions: {} })).toBe(
    '{"data":{"a":1},"extensions":{}}',
  );
});
