import type { Rule } from '../types.ts';
import { ENTITY } from '../vocabulary.ts';

export const foreignEntity: Rule = {
  code: 'FOREIGN_ENTITY',
  remedy: `Declare type ${ENTITY} @key(fields: "id") and no other type with a @key, and give id back (no @external).`,
  *check({ own, isAgency }) {
    if (!isAgency) return;
    const keys = [...own.types.values()].flatMap((type) =>
      type.directives.filter(({ name }) => name === 'key').map(({ args }) => ({ type: type.name, args })),
    );
    for (const { type, args } of keys) {
      const isPersonById =
        type === ENTITY && String(args.fields).trim() === 'id' && args.resolvable !== false;
      if (!isPersonById) {
        yield { coordinate: type, message: `${type} is an entity by ${JSON.stringify(args.fields)}.` };
      }
    }
    const id = own.types.get(ENTITY)?.fields.find(({ name }) => name === 'id');
    if (id?.directives.some(({ name }) => name === 'external')) {
      // The gateway compares it with whom it asked about: an answer about somebody else is never merged.
      yield {
        coordinate: id.coordinate,
        message: `${id.coordinate} is @external, so answers don't say whom they are about.`,
      };
    }
    if (!keys.some(({ type }) => type === ENTITY)) {
      yield { coordinate: ENTITY, message: `${ENTITY} is no entity here, so nobody can ask about a person.` };
    }
  },
};
