import type { Rule } from '../types.ts';
import { fieldsOf, labelOf } from '../vocabulary.ts';

export const unknownClass: Rule = {
  code: 'UNKNOWN_CLASS',
  remedy: 'Use a class of the register, or have the partnership add the class to the agreement first.',
  *check({ own, agreement }) {
    for (const { field } of fieldsOf(own)) {
      const label = labelOf(field);
      if (label === undefined || agreement.classes.has(label)) continue;
      yield {
        coordinate: field.coordinate,
        message: `${field.coordinate} is classified as ${label}, which the register does not know.`,
      };
    }
  },
};
