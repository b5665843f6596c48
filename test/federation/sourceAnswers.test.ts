import { describe, expect, it } from 'vitest';
import type { JsonObject, SubgraphAnswer } from '../../gateway/execute/types.ts';
import { ask } from './careWorld.ts';

const MEMBERS = '{ family(id: "f1") { members { person { health { notes weight } } } } }';
const HEALTH_PATHS = [0, 4, 1, 3].map((index) => ['family', 'members', index, 'person', 'health']);

const answered = (data: unknown, errors?: unknown): SubgraphAnswer => ({ status: 'ANSWERED', data, errors });
const ann = { __key_id: 'ann', health: { notes: ['x'], weight: 1 } };
const bob = { __key_id: 'bob', health: { notes: ['y'], weight: 2 } };
const cat = { __key_id: 'cat', health: { notes: ['z'], weight: 3 } };

const askWith = (answer: SubgraphAnswer, text = MEMBERS) =>
  ask(text, { answer: ({ source }) => (source === 'health' ? answer : undefined) });

const healthOf = (data: { family: { members: ({ person: { health?: unknown } } | null)[] } }) =>
  data.family.members.map((each) => each?.person.health);

describe('an agency that answers something that was not asked', () => {
  const wrong: [string, SubgraphAnswer][] = [
    ['no data and no error', answered(undefined)],
    ['data that is null without an error', answered(null)],
    ['data that is text', answered('x')],
    ['data that is a list', answered([])],
    ['no _entities', answered({})],
    ['_entities that is null', answered({ _entities: null })],
    ['_entities that is an object', answered({ _entities: {} })],
    ['fewer entities', answered({ _entities: [ann, bob] })],
    ['more entities', answered({ _entities: [ann, bob, cat, cat] })],
    ['a further root key', answered({ _entities: [ann, bob, cat], family: { id: 'f2' } })],
    ['errors that are no list', answered({ _entities: [ann, bob, cat] }, { message: 'secret' })],
    ['errors that are no objects', answered({ _entities: [ann, bob, cat] }, ['secret'])],
    ['not JSON, or too much of it', { status: 'INVALID' }],
  ];
  it.each(wrong)('merges nothing of %s, and says so at every place', async (_, answer) => {
    const { data, errors } = await askWith(answer);
    expect(healthOf(data)).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(errors).toEqual(HEALTH_PATHS.map((path) => ({ source: 'health', kind: 'INVALID', path })));
  });

  const wrongEntities: [string, unknown][] = [
    ['text', 'bob'],
    ['a list', [bob]],
    ['a number', 7],
    ['a missing field', { __key_id: 'bob' }],
    ['a missing field further down', { __key_id: 'bob', health: { notes: [] } }],
    ['a field that nobody asked for', { ...bob, school: { lunch: 'secret' } }],
    ['such a field further down', { __key_id: 'bob', health: { notes: [], weight: 2, diagnosis: 'secret' } }],
    ['a kind that nobody asked for', { ...bob, __typename: 'Person' }],
    ['text where an object belongs', { __key_id: 'bob', health: 'secret' }],
    ['a list where an object belongs', { __key_id: 'bob', health: [bob.health] }],
    ['another person', { ...cat }],
    ['nobody in particular', { ...bob, __key_id: null }],
    ['a person without saying whom', { health: bob.health }],
  ];
  it.each(wrongEntities)('drops one entity that is %s, and keeps the others', async (_, entity) => {
    const { data, errors } = await askWith(answered({ _entities: [ann, entity, cat] }));
    expect(healthOf(data)).toEqual([ann.health, undefined, undefined, cat.health, ann.health]);
    expect(errors).toEqual([
      { source: 'health', kind: 'INVALID', path: ['family', 'members', 1, 'person', 'health'] },
    ]);
  });

  it('drops an object where a list belongs, and a list where a list of lists does not', async () => {
    const text = '{ person(id: "ann") { health { visits { day } } } }';
    for (const visits of [{ day: 'mon' }, [[{ day: 'mon' }]], ['mon'], 'mon']) {
      const { data, errors } = await askWith(
        answered({ _entities: [{ __key_id: 'ann', health: { visits } }] }),
        text,
      );
      expect(data.person).toEqual({ __typename: 'Person', id: 'ann' });
      expect(errors).toEqual([{ source: 'health', kind: 'INVALID', path: ['person', 'health'] }]);
    }
  });

  it('takes nulls wherever they stand, and no entity for nobody', async () => {
    const { data, errors } = await askWith(
      answered({
        _entities: [
          null,
          { __key_id: 'bob', health: null },
          { __key_id: 'cat', health: { notes: null, weight: null } },
        ],
      }),
    );
    expect(healthOf(data)).toEqual([undefined, null, undefined, { notes: null, weight: null }, undefined]);
    expect(errors).toEqual([]);
  });

  it('holds a root answer to the same', async () => {
    for (const data of [
      { person: 'x' },
      { person: { id: 'ann' } },
      { person: { __typename: 'Person', id: 'ann', name: 's' } },
      {},
      [],
    ]) {
      const result = await ask('{ person(id: "ann") { health { weight } } }', {
        answer: ({ source }) => (source === 'spine' ? answered(data) : undefined),
      });
      expect(result.data).toEqual({});
      expect(result.errors).toEqual([{ source: 'spine', kind: 'INVALID', path: ['person'] }]);
      expect(result.requests).toHaveLength(1);
    }
  });

  it('never touches prototypes', async () => {
    const polluted = JSON.parse(
      '{"__key_id":"bob","__proto__":{"admin":true},"health":{"notes":[],"weight":1}}',
    );
    const deep = JSON.parse('{"__key_id":"cat","health":{"notes":[],"weight":1,"__proto__":{"admin":true}}}');
    const built = { __key_id: 'ann', health: ann.health, constructor: { prototype: { admin: true } } };
    const { data, errors } = await askWith(answered({ _entities: [built, polluted, deep] }));
    expect(healthOf(data)).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(errors.map((each) => each.kind)).toEqual(['INVALID', 'INVALID', 'INVALID', 'INVALID']);
    expect(({} as { admin?: unknown }).admin).toBeUndefined();
  });

  it('takes response keys that objects inherit for what they are: keys', async () => {
    const { data, errors } = await ask(
      '{ person(id: "ann") { constructor: id toString: health { valueOf: weight } } }',
    );
    expect(errors).toEqual([]);
    expect(data.person).toMatchObject({ constructor: 'ann', toString: { valueOf: 40 } });
  });
});

describe('errors of an agency', () => {
  const entities = { _entities: [ann, { __key_id: 'bob', health: { notes: null, weight: 2 } }, cat] };
  const secret = { message: 'Ann lives at …', extensions: { code: 'X', valueCompletion: [] } };
  const paths = async (path: unknown, data: unknown = entities) => {
    const { errors } = await askWith(answered(data, [{ ...secret, path }]));
    expect(JSON.stringify(errors)).not.toMatch(/lives|extensions|valueCompletion/);
    expect(errors.every(({ kind, source }) => kind === 'ERROR' && source === 'health')).toBe(true);
    return errors.map((each) => each.path);
  };

  it('are placed at the person they belong to, and nothing of their words travels', async () => {
    expect(await paths(['_entities', 1, 'health', 'notes'])).toEqual([
      ['family', 'members', 1, 'person', 'health', 'notes'],
    ]);
  });
  it('are placed at every place where that person stands', async () => {
    expect(await paths(['_entities', 0, 'health'])).toEqual([HEALTH_PATHS[0], HEALTH_PATHS[1]]);
  });
  it('are understood when indices are written as text', async () => {
    expect(await paths(['_entities', '2', 'health', 'notes', '0'])).toEqual([
      ['family', 'members', 3, 'person', 'health', 'notes', 0],
    ]);
  });
  it('that belong to a whole person are placed at all that was asked of it', async () => {
    expect(await paths(['_entities', 1])).toEqual([HEALTH_PATHS[2]]);
  });
  it.each([
    undefined,
    [],
    'x',
    ['_entities'],
    ['_entities', 9, 'health'],
    ['elsewhere', 1],
    [{}],
    ['_entities', 1, null],
  ])('that belong nowhere (%j) are placed at everybody who was asked about', async (path) => {
    expect(await paths(path)).toEqual(HEALTH_PATHS);
  });
  it.each([
    [['_entities', 1, 'school', 'lunch'], HEALTH_PATHS[2]],
    [['_entities', 1, 'health', 'diagnosis', 'x'], HEALTH_PATHS[2]],
    [['_entities', 1, 0], HEALTH_PATHS[2]],
  ])('that point at what nobody asked for (%j) are placed at the nearest that was', async (path, at) => {
    expect(await paths(path)).toEqual([at]);
  });
  it('are reported once for each place, however many there are', async () => {
    const many = Array.from({ length: 5_000 }, (_, index) => ({
      path: index % 2 ? ['_entities', 1, 'health'] : undefined,
    }));
    const { errors } = await askWith(answered(entities, many));
    expect(errors).toHaveLength(HEALTH_PATHS.length + 1);
  });
  it('without any data are placed, too', async () => {
    expect(await paths(['_entities', 1, 'health'], null)).toEqual([HEALTH_PATHS[2]]);
  });
  it('do not keep the rest of the data out', async () => {
    const { data } = await askWith(
      answered(entities, [{ ...secret, path: ['_entities', 1, 'health', 'notes'] }]),
    );
    expect(healthOf(data)[1]).toEqual({ notes: null, weight: 2 });
    expect(healthOf(data)[3]).toEqual(cat.health);
  });
  it('of an outage are placed at everybody', async () => {
    const { errors } = await askWith({ status: 'UNAVAILABLE' });
    expect(errors).toEqual(HEALTH_PATHS.map((path) => ({ source: 'health', kind: 'UNAVAILABLE', path })));
  });
  it('of root fields are placed at them, under the client’s own names', async () => {
    const text = '{ me: person(id: "ann") { id: __typename } other: person(id: "bob") { id } }';
    const { errors } = await ask(text, {
      answer: () => answered(null, [{ path: ['me', 'id__as_0'] }, { path: ['other'] }, { message: 'x' }]),
    });
    expect(errors.map((each) => each.path)).toEqual([['me', 'id'], ['other'], ['me'], ['other']]);
  });
});

describe('errors of people who were asked different things', () => {
  it('are led back through the aliases of their groups', async () => {
    const { errors } = await ask(MEMBERS, {
      gate: {
        root: () => '',
        entities: (fetch, [first, second, third]) => ({
          calls: [
            {
              permit: '',
              groups: [[second!, third!], [first!]].map((entities) => ({
                selection: { ...fetch.selection },
                entities,
                representations: entities.map((each) => each.representation),
              })),
            },
          ],
          withheld: [],
        }),
      },
      answer: ({ source }) =>
        source === 'health'
          ? answered({ _0: [bob, null], _1: [ann] } as JsonObject, [
              { path: ['_0', 1] },
              { path: ['_1', 0, 'health', 'weight'] },
              { path: ['_1'] },
            ])
          : undefined,
    });
    expect(errors.map((each) => each.path)).toEqual([
      HEALTH_PATHS[3],
      [...HEALTH_PATHS[0]!, 'weight'],
      [...HEALTH_PATHS[1]!, 'weight'],
      HEALTH_PATHS[0],
      HEALTH_PATHS[1],
    ]);
  });
});
