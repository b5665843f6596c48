import type { ComposedPublication, Rule } from '../types.ts';
import { fieldsOf, labelOf } from '../vocabulary.ts';

export const sharedClassified: Rule<ComposedPublication> = {
  code: 'SHARED_CLASSIFIED',
  remedy:
    'Let one subgraph publish the field: the agreement names the controllers of a class for each source.',
  *check({ own, classification }) {
    for (const { type, field } of fieldsOf(own)) {
      if (labelOf(field) === undefined || classification.coordinate(type.name, field.name)?.source !== '')
        continue;
      if (type.kind !== 'OBJECT') continue;
      yield {
        coordinate: field.coordinate,
        message: `${field.coordinate} is classified and published by several subgraphs.`,
      };
    }
  },
};
