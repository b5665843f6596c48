import type { Rule } from '../types.ts';
import { COMMON_TYPES, isExternal } from '../vocabulary.ts';

/** Two subgraphs that share a type share its classification, and either could widen it. */
export const sharedType: Rule = {
  code: 'SHARED_TYPE',
  remedy: 'Begin the name of the type with the name of the agency, as in HealthRiskAlert.',
  *check({ own, others }) {
    for (const type of own.types.values()) {
      if (type.kind === 'SCALAR' || COMMON_TYPES.has(type.name)) continue;
      if (type.fields.length > 0 && type.fields.every((field) => isExternal(type, field))) continue;
      for (const [other, declared] of others) {
        const theirs = declared.types.get(type.name);
        if (theirs === undefined || theirs.fields.some((field) => isExternal(theirs, field))) continue;
        yield { coordinate: type.name, message: `${type.name} is also a type of ${other}.` };
      }
    }
  },
};
