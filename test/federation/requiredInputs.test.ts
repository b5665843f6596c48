import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ask, planner } from './careWorld.ts';
import { gating, group } from './gates.ts';

describe('inputs that @requires carries', () => {
  const LUNCH = '{ person(id: "ann") { lunch } }';

  it('are told apart from keys', () => {
    const fetch = planner.plan(parse(LUNCH)).fetches.find((each) => each.source === 'school');
    expect(fetch).toMatchObject({
      kind: 'ENTITIES',
      requires: [
        {
          kind: 'FRAGMENT',
          typeCondition: 'Person',
          selections: [
            { name: '__typename', isKey: true },
            {
              name: 'health',
              parentType: 'Person',
              isKey: false,
              selections: [{ name: 'weight', parentType: 'HealthRecord', isKey: false }],
            },
            { name: 'id', isKey: true },
          ],
        },
      ],
    });
  });

  it('go to the next source as null where they were stripped, and the next fetch still runs', async () => {
    const gate = gating((fetch, entities) =>
      fetch.source === 'health'
        ? { calls: [], withheld: [{ entities, skeleton: { health: { weight: null } } }] }
        : { calls: [{ permit: '', groups: [group(fetch.selection, entities)] }], withheld: [] },
    );
    const { data, requests, errors } = await ask(LUNCH, { gate });
    expect(requests.at(-1)?.variables.representations).toEqual([
      { __typename: 'Person', id: 'ann', health: { weight: null } },
    ]);
    expect(data.person.lunch).toBe('for unknown');
    expect(errors).toEqual([]);
  });

  it('go as null where the gate replaces them in a copy, and stand in the answer for the client', async () => {
    const gate = gating((fetch, entities) => ({
      calls: [
        {
          permit: '',
          groups: [
            {
              ...group(fetch.selection, entities),
              representations: entities.map(({ representation }) =>
                fetch.source === 'school' ? { ...representation, health: { weight: null } } : representation,
              ),
            },
          ],
        },
      ],
      withheld: [],
    }));
    const { data } = await ask('{ person(id: "ann") { lunch health { weight } } }', { gate });
    expect(data.person).toMatchObject({ lunch: 'for unknown', health: { weight: 40 } });
  });

  it('without them the later fetch is left out, visibly', async () => {
    const { data, requests, errors } = await ask(LUNCH, {
      answer: ({ source }) => (source === 'health' ? { status: 'UNAVAILABLE' } : undefined),
    });
    expect(requests.map((each) => each.source)).toEqual(['spine', 'health']);
    expect(data.person.lunch).toBeUndefined();
    expect(errors).toEqual([
      { source: 'health', kind: 'UNAVAILABLE', path: ['person', 'health'] },
      { source: 'school', kind: 'UNAVAILABLE', path: ['person', 'lunch'] },
    ]);
  });
});
