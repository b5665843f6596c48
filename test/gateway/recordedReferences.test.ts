import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.close());

test('that a record names somebody is on the ledger as told about the record’s own subject', async () => {
  await givenHarrowVale(stack);
  const answer = await stack.ask(
    'u-ds',
    'SAFEGUARDING',
    '{ person(id: "maya") { police { incidents { summary people { id } } } consentPosition { consents { givenBy { id } } } } }',
  );
  expect(answer.body.data.person.police.incidents[0].people.length).toBeGreaterThan(0);
  const rows = await stack.ledgerRows(answer.receipt);
  const fields = rows.filter(({ effect }) => effect === 'DISCLOSED').flatMap((row) => row.fields);
  expect(fields).toEqual(
    expect.arrayContaining([
      'police.incidents.summary',
      'police.incidents.people',
      'consentPosition.consents.givenBy',
    ]),
  );
});

test('that somebody is known is on the ledger even where nothing else is told of them', async () => {
  await givenHarrowVale(stack);
  const answer = await stack.ask('u-ds', 'SAFEGUARDING', '{ person(id: "maya") { id } }');
  expect(answer.body.data).toEqual({ person: { id: 'maya' } });
  const rows = await stack.ledgerRows(answer.receipt);
  expect(rows).toMatchObject([{ subject: 'maya', effect: 'DISCLOSED', code: 'KNOWN', fields: ['id'] }]);
  const more = await stack.ask(
    'u-ds',
    'SAFEGUARDING',
    '{ person(id: "maya") { consentPosition { consents { id } } } }',
  );
  const codes = (await stack.ledgerRows(more.receipt)).map(({ code }) => code);
  expect(codes, 'whatever else is told says it too').not.toContain('KNOWN');
});
