import type { Rule } from '../types.ts';
import { directive } from '../vocabulary.ts';

export const interfaceObject: Rule = {
  code: 'INTERFACE_OBJECT',
  remedy: 'Declare the types that implement the interface.',
  *check({ own }) {
    for (const type of own.types.values()) {
      if (directive(type, 'interfaceObject') === undefined) continue;
      yield {
        coordinate: type.name,
        message: `${type.name} stands for every type of an interface, so its fields have no type to be classified on.`,
      };
    }
  },
};
