import type { Rule } from '../types.ts';
import { directive, fieldsOf, labelOf } from '../vocabulary.ts';

/**
 * What no client can ask for can still be required by another subgraph: it would travel without ever being in an
 * answer, and nobody would be told that it is withheld.
 */
export const inaccessibleClassified: Rule = {
  code: 'INACCESSIBLE_CLASSIFIED',
  remedy: 'Take @inaccessible off: who sees a field is decided by its class, not by hiding its name.',
  /** Everything that an agency publishes has a class, its own or the one that it lies under. */
  *check({ own, isAgency }) {
    for (const { type, field } of fieldsOf(own)) {
      if (labelOf(field) === undefined && !isAgency) continue;
      const hidden = [field, type].some((one) => directive(one, 'inaccessible') !== undefined);
      if (!hidden) continue;
      yield {
        coordinate: field.coordinate,
        message: `${field.coordinate} is classified and @inaccessible.`,
      };
    }
  },
};
