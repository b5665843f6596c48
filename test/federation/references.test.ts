import { describe, expect, it } from 'vitest';
import { ask } from './careWorld.ts';
import { gating, group } from './gates.ts';

describe('people whom a record of an agency refers to', () => {
  const operations: [string, string, Record<string, unknown>?][] = [
    [
      'one after another',
      '{ person(id: "ann") { health { visits { day by { id health { weight visits { by { health { notes } } } } } } } } }',
    ],
    [
      'in a family',
      '{ family(id: "f1") { members { person { health { visits { by { health { weight } } } } } } } }',
    ],
    [
      'under aliases and conditions, with variables',
      'query Q($l: Int, $y: Boolean!) { person(id: "cat") { health { v: visits { b: by { h: health { n: notes(last: $l) weight @include(if: $y) } ...P @skip(if: $y) } } } } } fragment P on Person { lunch }',
      { l: 1, y: true },
    ],
    [
      'with what another agency needs of them',
      '{ person(id: "ann") { health { visits { by { lunch health { notes } } } } } }',
    ],
    ['by their id alone', '{ person(id: "ann") { health { visits { by { id who: __typename } } } } }'],
  ];

  it.each(operations)(
    'are answered the same when they are asked for by themselves: %s',
    async (_, text, variables = {}) => {
      const plain = await ask(text, { variables });
      const cut = await ask(text, { variables, cut: true });
      expect(withoutKeys(cut.data)).toEqual(withoutKeys(plain.data));
      expect(cut.errors).toEqual([]);
    },
  );

  it('pass the gate before anything is asked about them', async () => {
    const seen: unknown[] = [];
    const gate = gating((fetch, entities) => {
      seen.push(entities.map((each) => each.representation.id));
      const open = entities.filter((each) => each.representation.id !== 'cat');
      return { calls: [{ permit: '', groups: [group(fetch.selection, open)] }], withheld: [] };
    });
    const text = '{ person(id: "ann") { health { visits { by { health { weight } } } } } }';
    const { data, requests } = await ask(text, { cut: true, gate });
    expect(seen).toEqual([['ann'], ['bob', 'cat']]);
    expect(requests.map(({ variables }) => variables.representations ?? null)).toEqual([
      null,
      [{ __typename: 'Person', id: 'ann' }],
      [{ __typename: 'Person', id: 'bob' }],
    ]);
    expect(data.person.health.visits.map((each: { by: { health?: unknown } }) => each.by.health)).toEqual([
      { weight: 70 },
      undefined,
    ]);
  });

  it('are asked in one call with all others of the agency’s without it', async () => {
    const { requests } = await ask(
      '{ person(id: "ann") { health { visits { by { health { weight } } } } } }',
    );
    expect(requests).toHaveLength(2);
  });
});

/** Without what only the plan put there. */
function withoutKeys(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, each) => (key === '__typename' || key === 'id' ? undefined : each)),
  );
}
