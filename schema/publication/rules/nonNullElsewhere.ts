import type { Rule } from '../types.ts';
import { ENTITY, fieldsOf, saysNonNull } from '../vocabulary.ts';

/** What another subgraph, or a decision about another person, may leave null. */
export const nonNullElsewhere: Rule = {
  code: 'NON_NULL_ELSEWHERE',
  remedy:
    'Take the ! off, off the items of a list too: an outage or a withheld person must not null what is around it.',
  *check({ own }) {
    for (const { type, field } of fieldsOf(own)) {
      const isOnEntity = type.name === ENTITY && field.name !== 'id' && field.typeNode.kind === 'NonNullType';
      if (isOnEntity) {
        yield {
          coordinate: field.coordinate,
          message: `${field.coordinate} is never null, and to the other subgraphs it is a field of another subgraph.`,
        };
      }
      if (field.type === ENTITY && saysNonNull(field.typeNode)) {
        yield {
          coordinate: field.coordinate,
          message: `${field.coordinate} is a reference to people that is never null; each person is decided for themselves.`,
        };
      }
    }
  },
};
