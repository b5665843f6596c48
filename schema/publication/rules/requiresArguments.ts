import type { Declared } from '../readDeclared.ts';
import { selectedBy } from '../readFieldSet.ts';
import type { Rule } from '../types.ts';

/**
 * A requirement shares its response key with whatever a client, or another requirement, asks of the same field; with
 * other arguments the query planner answers one of them with the value of the other (design.md §6).
 */
export const requiresArguments: Rule = {
  code: 'REQUIRES_ARGUMENTS',
  remedy: 'Require a field without arguments; where there is none, have its subgraph publish one beside it.',
  *check({ name, own, others }) {
    const everyone = new Map([...others, [name, own]]);
    const takesArguments = new Set([...everyone.values()].flatMap(withArguments));
    for (const [requirer, declared] of everyone) {
      for (const { by, selected } of selectedBy(declared, 'requires')) {
        for (const { coordinate } of selected) {
          const isOurs = requirer === name || withArguments(own).includes(coordinate);
          if (!isOurs || !takesArguments.has(coordinate)) continue;
          yield {
            coordinate: requirer === name ? by.coordinate : coordinate,
            message: `${by.coordinate} (${requirer}) requires ${coordinate}, which takes arguments: two askers could differ.`,
          };
        }
      }
    }
  },
};

const withArguments = (declared: Declared): string[] =>
  [...declared.types.values()].flatMap((type) =>
    type.fields.filter((field) => field.args.length > 0).map((field) => field.coordinate),
  );
