import type { Rule } from '../types.ts';
import { ROOT_TYPES } from '../vocabulary.ts';

export const rootField: Rule = {
  code: 'ROOT_FIELD',
  remedy: 'Publish it under the namespace on Person: only the spine has root fields.',
  *check({ own, isAgency }) {
    if (!isAgency) return;
    for (const root of new Set([...ROOT_TYPES, ...own.namedRoots])) {
      for (const { coordinate } of own.types.get(root)?.fields ?? []) {
        yield {
          coordinate,
          message: `${coordinate} is a root field, which nobody decides about per person.`,
        };
      }
    }
  },
};
