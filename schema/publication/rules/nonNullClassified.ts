import type { Rule } from '../types.ts';
import { fieldsOf, isNonNull, labelOf } from '../vocabulary.ts';

export const nonNullClassified: Rule = {
  code: 'NON_NULL_CLASSIFIED',
  remedy: 'Take the ! off the field: a withheld field is null, and must not take what is around it along.',
  *check({ own }) {
    for (const { field } of fieldsOf(own)) {
      if (labelOf(field) === undefined || !isNonNull(field.typeNode)) continue;
      yield { coordinate: field.coordinate, message: `${field.coordinate} is classified and never null.` };
    }
  },
};
