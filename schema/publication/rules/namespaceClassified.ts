import type { Rule } from '../types.ts';
import { ENTITY, fieldsOf, labelOf } from '../vocabulary.ts';

/** A namespace itself carries no class, so what it holds has nothing to inherit. */
export const namespaceClassified: Rule = {
  code: 'NAMESPACE_CLASSIFIED',
  remedy: 'Take @classified off the namespace and give it to each field below.',
  *check({ own, isAgency }) {
    if (!isAgency) return;
    for (const { type, field } of fieldsOf(own)) {
      if (type.name !== ENTITY || labelOf(field) === undefined) continue;
      yield {
        coordinate: field.coordinate,
        message: `${field.coordinate} is classified as a whole; one decision would open all of it.`,
      };
    }
  },
};
