import type { Rule } from '../types.ts';

const RESERVED = /^(__|kv)/i;

/** The gateway's own response keys begin so. */
export const reservedName: Rule = {
  code: 'RESERVED_NAME',
  remedy: 'Choose a name that begins neither with __ nor with kv.',
  *check({ own }) {
    for (const type of own.types.values()) {
      const names = [
        [type.name, type.name],
        ...type.fields.map((field) => [field.name, field.coordinate]),
        ...type.fields.flatMap((field) =>
          field.args.map(({ name }) => [name, `${field.coordinate}(${name}:)`]),
        ),
        ...type.values.map(({ name }) => [name, `${type.name}.${name}`]),
      ] as [string, string][];
      for (const [name, coordinate] of names) {
        if (RESERVED.test(name)) yield { coordinate, message: `The name ${name} is reserved.` };
      }
    }
  },
};
