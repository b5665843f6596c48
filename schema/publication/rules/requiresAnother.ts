import { selectedBy } from '../readFieldSet.ts';
import type { Rule } from '../types.ts';
import { ENTITY } from '../vocabulary.ts';

/**
 * An input is decided for the person who is asked about. What lies behind a reference is about somebody else, for whom
 * nothing is decided there: the gateway would send null every time.
 */
export const requiresAnother: Rule = {
  code: 'REQUIRES_ANOTHER_PERSON',
  remedy: 'Require only what is about the person themselves; ask about the others by their own ids.',
  *check({ own }) {
    const told = new Set<string>();
    for (const { by, selected } of selectedBy(own, 'requires')) {
      const reference = selected.find(({ type }) => type === ENTITY);
      if (reference === undefined || told.has(by.coordinate + reference.coordinate)) continue;
      told.add(by.coordinate + reference.coordinate);
      yield {
        coordinate: by.coordinate,
        message: `${by.coordinate} requires what ${reference.coordinate} says of another person.`,
      };
    }
  },
};
