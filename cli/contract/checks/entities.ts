import { randomUUID } from 'node:crypto';
import type { Answered, Check } from '../types.ts';

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const unknownIds: Check = {
  area: 'entities',
  expects: 'answers an id that nobody has like a person without records',
  fix: 'Give every id a Person with its namespace object; never null, never an error: both would say who is known to you.',
  async run({ ask, open, namespace: { kinds } }) {
    const nobody = [randomUUID(), 'no-such-person'];
    const found: string[] = [];
    for (const answered of await ask(nobody, kinds, open(nobody, kinds))) {
      if (answered === null) found.push('an unknown id has no namespace');
      else if (!Object.values(answered).every(isEmpty)) found.push('an unknown id has records');
    }
    return [...new Set(found)];
  },
};

const places: Check = {
  area: 'entities',
  expects: 'answers each representation in its place, also twice',
  fix: 'Return one entity for each representation, in their order. A loader that batches must give back by key, not by row.',
  async run({ ask, open, people, namespace: { kinds } }) {
    const alone = new Map<string, Answered>();
    const asked = [...people, randomUUID()];
    for (const person of asked) {
      const [answer] = await ask([person], kinds, open([person], kinds));
      alone.set(person, answer!);
    }
    const mixed = [...asked, ...asked.toReversed(), asked[0]!];
    const answers = await ask(mixed, kinds, open(asked, kinds));
    const wrong = mixed.filter((person, index) => !same(answers[index], alone.get(person)));
    return wrong.length === 0
      ? []
      : [`${wrong.length} of ${mixed.length} places hold something else than asked alone`];
  },
};

const broken: Check = {
  area: 'entities',
  expects: 'lets one representation that it cannot read spoil no other',
  fix: 'Resolve a Person without an id, or with one that is no text, to null.',
  async run({ send, bodyFor, open, people, namespace }) {
    const [person] = people;
    const kinds = namespace.kinds;
    const body = bodyFor([person, null, person], kinds);
    const { status, json } = await send(body, { rows: open([person!], kinds) });
    const entities = json?.data?._entities;
    if (status !== 200 || !Array.isArray(entities)) return [`the whole call failed with HTTP ${status}`];
    const found = entities.length === 3 ? [] : [`${entities.length} entities came for 3 representations`];
    if (entities[0] === null || !same(entities[0], entities[2])) found.push('the others did not come whole');
    return found;
  },
};

export const entityChecks: readonly Check[] = [unknownIds, places, broken];
