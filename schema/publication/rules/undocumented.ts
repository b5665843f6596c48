import type { Rule } from '../types.ts';
import { isExternal, ROOT_TYPES } from '../vocabulary.ts';

export const undocumented: Rule = {
  code: 'UNDOCUMENTED',
  remedy: 'Describe it in a sentence that a practitioner understands.',
  *check({ own }) {
    for (const type of own.types.values()) {
      const isRoot = ROOT_TYPES.includes(type.name);
      const published = type.fields.filter((field) => !isExternal(type, field));
      const isAnothers = type.fields.length > 0 && published.length === 0;
      const bare = [
        ...(type.isDescribed || isRoot || isAnothers ? [] : [type.name]),
        ...published.filter((field) => !field.isDescribed).map(({ coordinate }) => coordinate),
        ...published.flatMap((field) =>
          field.args.filter((one) => !one.isDescribed).map(({ name }) => `${field.coordinate}(${name}:)`),
        ),
        ...type.values.filter((value) => !value.isDescribed).map(({ name }) => `${type.name}.${name}`),
      ];
      for (const coordinate of bare) yield { coordinate, message: `${coordinate} has no description.` };
    }
  },
};
