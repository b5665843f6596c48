import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createPlanner } from '../../gateway/plan/createPlanner.ts';
import { PlanRefused } from '../../gateway/plan/planRefused.ts';
import { services } from './careWorld.ts';

const TEXT = 'query A { person(id: "ann") { id } } query B { person(id: "ann") { health { weight } } }';

describe('planning', () => {
  it('is done once for a text and an operation name, whatever document holds it', () => {
    const planner = createPlanner(services.supergraphSdl);
    const document = parse(TEXT);
    const first = planner.plan(document, 'A');
    expect(planner.plan(document, 'A')).toBe(first);
    expect(planner.plan(parse(`${TEXT}  # again`), 'A')).toBe(first);
    expect(planner.plan(document, 'B')).not.toBe(first);
    expect(planner.plan(document, 'B').fetches.map((each) => each.source)).toEqual(['spine', 'health']);
    expect(planner.plan(parse('{ person(id: "ann") { id } }'))).toBe(
      planner.plan(parse('{person(id:"ann"){id}}'), null),
    );
  });

  it('keeps no more plans than it may', () => {
    const planner = createPlanner(services.supergraphSdl, { cachedPlans: 2 });
    const plan = (id: number) => planner.plan(parse(`{ person(id: "${id}") { id } }`));
    const [one, two] = [plan(1), plan(2)];
    expect(plan(1)).toBe(one);
    plan(3);
    expect(plan(1)).toBe(one);
    expect(plan(2)).not.toBe(two);
  });

  it('needs no fetch for what the gateway knows itself', () => {
    const planner = createPlanner(services.supergraphSdl);
    for (const text of [
      '{ __typename }',
      '{ __schema { types { name } } }',
      '{ person(id: "x") @skip(if: true) { id } }',
    ]) {
      expect(planner.plan(parse(text)).root).toBeNull();
    }
  });

  it.each([
    ['a name that is not there', TEXT, 'C', 'OPERATION_NOT_PLANNED'],
    ['no name among several', TEXT, undefined, 'OPERATION_NOT_PLANNED'],
    ['a field that is not there', '{ person(id: "x") { shoe } }', undefined, 'OPERATION_NOT_PLANNED'],
    [
      'a key that would change what objects are',
      '{ __proto__: person(id: "x") { id } }',
      undefined,
      'OPERATION_NOT_PLANNED',
    ],
    ['a subscription', 'subscription { person { id } }', undefined, 'PLAN_NOT_SUPPORTED'],
  ])('refuses %s', (_, text, name, code) => {
    const planner = createPlanner(services.supergraphSdl);
    const refused = (() => {
      try {
        return planner.plan(parse(text), name);
      } catch (error) {
        return error;
      }
    })();
    expect(refused).toBeInstanceOf(PlanRefused);
    expect(refused).toMatchObject({ code });
  });

  it('refuses what is no supergraph', () => {
    expect(() => createPlanner('type Query { a: Int }')).toThrow();
  });

  it('knows what each fetch asks and brings', () => {
    const { fetches } = createPlanner(services.supergraphSdl).plan(
      parse(
        'query Q($last: Int) { family(id: "f") { members { person { health { notes(last: $last) } } } } }',
      ),
    );
    expect(fetches).toMatchObject([
      {
        kind: 'ROOT',
        source: 'spine',
        path: [],
        operationText: '{family(id:"f"){members{person{__typename id}}}}',
        responseKeys: ['family'],
        variableNames: [],
      },
      {
        kind: 'ENTITIES',
        source: 'health',
        path: ['family', 'members', '@', 'person'],
        responseKeys: ['health'],
        echoes: [{ typeCondition: 'Person', key: 'id', alias: '__key_id' }],
      },
    ]);
  });
});
