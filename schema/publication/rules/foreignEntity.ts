import type { Rule } from '../types.ts';
import { ENTITY } from '../vocabulary.ts';

export const foreignEntity: Rule = {
  code: 'FOREIGN_ENTITY',
  remedy: `Declare type ${ENTITY} @key(fields: "id") and no other type with a @key.`,
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
    if (!keys.some(({ type }) => type === ENTITY)) {
      yield { coordinate: ENTITY, message: `${ENTITY} is no entity here, so nobody can ask about a person.` };
    }
  },
};
