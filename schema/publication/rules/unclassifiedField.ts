import type { ComposedPublication, Rule } from '../types.ts';
import { fieldsOf, labelOf } from '../vocabulary.ts';

export const unclassifiedField: Rule<ComposedPublication> = {
  code: 'UNCLASSIFIED_FIELD',
  remedy:
    'Give the field a class of the register with @classified(as:), or one to every field that leads to it.',
  *check({ own, classification }) {
    for (const { type, field } of fieldsOf(own)) {
      if (type.kind !== 'OBJECT' || labelOf(field) !== undefined) continue;
      if (classification.coordinate(type.name, field.name)?.kind !== 'UNCLASSIFIED') continue;
      yield {
        coordinate: field.coordinate,
        message: `${field.coordinate} has no class, and can be reached past every field that has one.`,
      };
    }
  },
};
