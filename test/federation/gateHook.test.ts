import { Kind, parse, type SelectionSetNode, visit } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Entity, Gate } from '../../gateway/execute/types.ts';
import type { EntityFetch } from '../../gateway/plan/plannedOperation.ts';
import { openGate } from '../support/reference/openGate.ts';
import { ask, planner } from './careWorld.ts';
import { gating, group } from './gates.ts';

const MEMBERS = '{ family(id: "f1") { members { person { id health { notes weight } } } } }';

/** The selection without the fields of this name. */
const without = (selection: SelectionSetNode, name: string): SelectionSetNode =>
  visit(selection, { Field: (field) => (field.name.value === name ? null : undefined) });

const idOf = (entity: Entity) => entity.representation.id;
const pathOf = (path: Entity['targets'][number]['path']): unknown[] =>
  path ? [...pathOf(path.previous), path.key] : [];

describe('the gate between flatten and send', () => {
  it('is shown each person once, with every place of the answer where the person stands', async () => {
    const seen: unknown[] = [];
    await ask(MEMBERS, {
      gate: gating((fetch, entities) => {
        seen.push(
          fetch.source,
          ...entities.map((each) => [each.representation, each.targets.map((target) => pathOf(target.path))]),
        );
        return { calls: [], withheld: [] };
      }),
    });
    const at = (index: number) => ['family', 'members', index, 'person'];
    expect(seen).toEqual([
      'health',
      [{ __typename: 'Person', id: 'ann' }, [at(0), at(4)]],
      [{ __typename: 'Person', id: 'bob' }, [at(1)]],
      [{ __typename: 'Person', id: 'cat' }, [at(3)]],
    ]);
  });

  it('sends nothing that the gate does not return', async () => {
    const { requests, data, errors } = await ask(MEMBERS, {
      gate: gating(() => ({ calls: [], withheld: [] })),
    });
    expect(requests.map((each) => each.source)).toEqual(['spine']);
    expect(data.family.members[0].person).toEqual({ __typename: 'Person', id: 'ann' });
    expect(errors).toEqual([]);
  });

  it('sends no root fetch without a permit', async () => {
    const { requests, data } = await ask(MEMBERS, { gate: { ...openGate, root: () => null } });
    expect(requests).toEqual([]);
    expect(data).toEqual({});
  });

  it('hands each call its permit', async () => {
    const { requests } = await ask(MEMBERS, {
      gate: gating((fetch, entities) => ({
        calls: [{ permit: 'p1', groups: [group(fetch.selection, entities)] }],
        withheld: [],
      })),
    });
    expect(requests.map(({ source, kind, permit }) => [source, kind, permit])).toEqual([
      ['spine', 'ROOT', 'root permit'],
      ['health', 'ENTITIES', 'p1'],
    ]);
  });

  it('drops a person and asks for the others', async () => {
    const { requests, data } = await ask(MEMBERS, {
      gate: gating((fetch, entities) => ({
        calls: [
          {
            permit: '',
            groups: [
              group(
                fetch.selection,
                entities.filter((each) => idOf(each) !== 'bob'),
              ),
            ],
          },
        ],
        withheld: [],
      })),
    });
    expect(requests[1]?.variables).toEqual({
      representations: [
        { __typename: 'Person', id: 'ann' },
        { __typename: 'Person', id: 'cat' },
      ],
    });
    const [ann, bob, , cat, again] = data.family.members.map(
      (each: { person: { health: unknown } } | null) => each?.person.health,
    );
    expect([ann, bob, cat]).toEqual([
      { notes: ['n1'], weight: 40 },
      undefined,
      { notes: ['n2', 'n3'], weight: null },
    ]);
    expect(again).toEqual(ann);
  });

  it('asks people with different denied sets different things in one request', async () => {
    const { requests, data, errors } = await ask(MEMBERS, {
      gate: gating((fetch, entities) => ({
        calls: [
          {
            permit: '',
            groups: [
              group(without(fetch.selection, 'notes'), entities.slice(0, 1)),
              group(fetch.selection, entities.slice(1)),
            ],
          },
        ],
        withheld: [],
      })),
    });
    expect(errors).toEqual([]);
    expect(requests).toHaveLength(2);
    expect(requests[1]?.operationText).toBe(
      'query($__representations_0:[_Any!]!$__representations_1:[_Any!]!){' +
        '_0:_entities(representations:$__representations_0){...on Person{__key_id:id health{weight}}}' +
        '_1:_entities(representations:$__representations_1){...on Person{__key_id:id health{notes weight}}}}',
    );
    expect(
      data.family.members.map((each: { person: { health: unknown } } | null) => each?.person.health),
    ).toEqual([
      { weight: 40 },
      { notes: [], weight: 70 },
      undefined,
      { notes: ['n2', 'n3'], weight: null },
      { weight: 40 },
    ]);
  });

  it('can ask in several requests at once', async () => {
    const { requests, data } = await ask(MEMBERS, {
      gate: gating((fetch, entities) => ({
        calls: entities.map((each) => ({
          permit: String(idOf(each)),
          groups: [group(fetch.selection, [each])],
        })),
        withheld: [],
      })),
    });
    expect(requests.slice(1).map((each) => each.permit)).toEqual(['ann', 'bob', 'cat']);
    expect(data.family.members[3].person.health.notes).toEqual(['n2', 'n3']);
  });

  it('leaves out the variables that a trimmed request no longer uses', async () => {
    const text = 'query Q($last: Int) { person(id: "ann") { health { notes(last: $last) weight } } }';
    const { requests } = await ask(text, {
      variables: { last: 3 },
      gate: gating((fetch, entities) => ({
        calls: [{ permit: '', groups: [group(without(fetch.selection, 'notes'), entities)] }],
        withheld: [],
      })),
    });
    expect(requests[1]?.operationText).toBe(
      'query($representations:[_Any!]!){_entities(representations:$representations){...on Person{__key_id:id health{weight}}}}',
    );
    expect(Object.keys(requests[1]!.variables)).toEqual(['representations']);
  });

  it('writes each trimmed text once', async () => {
    const trimmed = new Map<EntityFetch, SelectionSetNode>();
    const once = async () => {
      const { requests } = await ask(MEMBERS, {
        gate: gating((fetch, entities) => {
          const selection = trimmed.get(fetch) ?? without(fetch.selection, 'weight');
          trimmed.set(fetch, selection);
          return { calls: [{ permit: '', groups: [group(selection, entities)] }], withheld: [] };
        }),
      });
      return requests[1]!.operationText;
    };
    expect(await once()).toBe(await once());
    expect(trimmed.size).toBe(1);
  });

  it('lays what was stripped as nulls, where nothing stands', async () => {
    const { data } = await ask(MEMBERS, {
      gate: gating((fetch, entities) => ({
        calls: [{ permit: '', groups: [group(without(fetch.selection, 'weight'), entities.slice(0, 1))] }],
        withheld: [{ entities, skeleton: { health: { weight: null, notes: null } } }],
      })),
    });
    const [ann, bob] = data.family.members.map(
      (each: { person: { health: unknown } } | null) => each?.person.health,
    );
    expect(ann).toEqual({ notes: ['n1'], weight: null });
    expect(bob).toEqual({ notes: null, weight: null });
  });

  it('lays them into every element of a list', async () => {
    const { data } = await ask('{ person(id: "ann") { health { visits { day } } } }', {
      gate: gating((fetch, entities) => ({
        calls: [{ permit: '', groups: [group(fetch.selection, entities)] }],
        withheld: [{ entities, skeleton: { health: { visits: { by: null, day: null } } } }],
      })),
    });
    expect(data.person.health.visits).toEqual([
      { day: 'mon', by: null },
      { day: 'tue', by: null },
    ]);
  });
});

describe('a gate or a sender that fails', () => {
  it.each(['root', 'entities'] as const)('ends the operation when %s throws', async (which) => {
    const gate = {
      ...openGate,
      [which]: () => {
        throw new Error('no decision');
      },
    } as unknown as Gate<string>;
    await expect(ask(MEMBERS, { gate })).rejects.toThrow('no decision');
  });
  it('ends the operation when the sender does', async () => {
    await expect(
      ask(MEMBERS, {
        answer: () => {
          throw new Error('no permit');
        },
      }),
    ).rejects.toThrow('no permit');
  });
});

it('keeps operation names of the client to itself', async () => {
  const { requests } = await ask('query WhoIsAnn { person(id: "ann") { health { weight } } }');
  expect(requests.every(({ operationText }) => !operationText.includes('WhoIsAnn'))).toBe(true);
  expect(
    planner.plan(parse('query A { person(id: "a") { id } } query B { person(id: "b") { id } }'), 'B')
      .operation.name,
  ).toMatchObject({
    kind: Kind.NAME,
    value: 'B',
  });
});
