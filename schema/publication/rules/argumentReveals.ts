import type { Declared, DeclaredArgument, DeclaredField } from '../readDeclared.ts';
import type { ComposedPublication, Rule } from '../types.ts';
import { fieldsOf, labelOf } from '../vocabulary.ts';

const PAGING: ReadonlySet<string> = new Set(['first', 'last', 'before', 'after', 'asc', 'desc']);
const BOUND = /(From|To|Since|Until|Before|After|Asc|Desc|On|At|In)$/;

/** An argument works on values before any gate sees them, so it may name only what its own field shows anyway. */
export const argumentReveals: Rule<ComposedPublication> = {
  code: 'ARGUMENT_REVEALS',
  remedy: `Take the argument off. Allowed are ${[...PAGING].join(', ')} and the names of fields of the result that have no class of their own.`,
  *check({ own, classification }) {
    for (const { type, field } of fieldsOf(own)) {
      const kind = classification.coordinate(type.name, field.name)?.kind;
      if (kind === 'ROOT' || kind === 'RELEASED') continue;
      const shown = shownBy(own, field);
      for (const argument of field.args) {
        for (const name of namesIn(own, argument)) {
          if (PAGING.has(name) || shown.has(name) || shown.has(name.replace(BOUND, ''))) continue;
          yield {
            coordinate: `${field.coordinate}(${argument.name}:)`,
            message: `${field.coordinate} takes "${name}", which could filter, sort or count by what another class keeps back.`,
          };
        }
      }
    }
  },
};

/** The result's fields that share its class. */
const shownBy = (own: Declared, field: DeclaredField): ReadonlySet<string> => {
  const fields = own.types.get(field.type)?.fields ?? [];
  return new Set(fields.filter((inner) => labelOf(inner) === undefined).map(({ name }) => name));
};

/** What an argument can speak of: itself, or the fields of its input type, or the values of its enum. */
const namesIn = (
  own: Declared,
  argument: Pick<DeclaredArgument, 'name' | 'type'>,
  seen: readonly string[] = [],
): readonly string[] => {
  const type = own.types.get(argument.type);
  if (type?.kind === 'ENUM') return type.values.map(({ name }) => camelCase(name));
  if (type?.kind !== 'INPUT' || seen.includes(type.name)) return [argument.name];
  return type.fields.flatMap((field) => namesIn(own, field, [...seen, type.name]));
};

/** `ADMITTED_ON` → `admittedOn`. */
const camelCase = (value: string): string =>
  value.toLowerCase().replace(/_+([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase());
