import { selectedBy } from '../readFieldSet.ts';
import type { ComposedPublication, Rule } from '../types.ts';

export const providesClassified: Rule<ComposedPublication> = {
  code: 'PROVIDES_CLASSIFIED',
  remedy:
    'Leave @provides out: a classified value is fetched from its own subgraph only, where its gate stands.',
  *check({ own, classification }) {
    for (const { by, selected } of selectedBy(own, 'provides')) {
      const value = selected.at(-1)!;
      const [typeName, fieldName] = value.coordinate.split('.') as [string, string];
      if (classification.coordinate(typeName, fieldName)?.kind === 'KEY') continue;
      yield {
        coordinate: by.coordinate,
        message: `${by.coordinate} provides ${value.coordinate}, which is not a key.`,
      };
    }
  },
};
