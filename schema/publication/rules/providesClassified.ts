import { selectedBy } from '../readFieldSet.ts';
import type { Rule } from '../types.ts';
import { ENTITY } from '../vocabulary.ts';

const KEY = `${ENTITY}.id`;

export const providesClassified: Rule = {
  code: 'PROVIDES_CLASSIFIED',
  remedy: 'Leave @provides out: a value is fetched from its own subgraph only, where its gate stands.',
  *check({ own }) {
    for (const { by, selected } of selectedBy(own, 'provides')) {
      const value = selected.at(-1)!;
      if (value.coordinate === KEY) continue;
      yield {
        coordinate: by.coordinate,
        message: `${by.coordinate} provides ${value.coordinate}, which is not a key.`,
      };
    }
  },
};
