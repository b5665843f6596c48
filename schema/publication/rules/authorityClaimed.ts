import type { Rule } from '../types.ts';
import { directive, fieldsOf } from '../vocabulary.ts';

/** Whom a value is about, what an operation releases and whose a field is are not an agency's to say. */
export const authorityClaimed: Rule = {
  code: 'AUTHORITY_CLAIMED',
  remedy: 'Take the directive off: in an agency everything is about the person under whom it lies.',
  *check({ own, isAgency }) {
    if (!isAgency) return;
    for (const type of own.types.values()) {
      for (const name of ['dataSubject', 'releasedBy']) {
        if (directive(type, name) === undefined) continue;
        yield {
          coordinate: type.name,
          message: `${type.name} carries @${name}, which only the spine may use.`,
        };
      }
    }
    for (const { field } of fieldsOf(own)) {
      if (directive(field, 'override') === undefined) continue;
      yield {
        coordinate: field.coordinate,
        message: `${field.coordinate} takes over another subgraph's field.`,
      };
    }
  },
};
