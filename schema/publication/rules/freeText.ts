import type { Declared, DeclaredField } from '../readDeclared.ts';
import type { Finding, Rule } from '../types.ts';
import { COMMON_TYPES, fieldsOf, labelOf } from '../vocabulary.ts';

const CATEGORY = 'ROUTINE_COORDINATION';

/** Scalars that cannot carry a story. Anything else that is no enum is free text, scalars of a subgraph's own too. */
const BOUNDED: ReadonlySet<string> = new Set([
  'ID',
  'Int',
  'Float',
  'Boolean',
  'Date',
  'DateTime',
  'ContactName',
  'TelephoneNumber',
  'EmailAddress',
]);

export const freeText: Rule = {
  code: 'FREE_TEXT',
  remedy: `Use an enum, a date, a number or one of ${[...BOUNDED].join(', ')}, or give the field a class of its own.`,
  *check({ own, agreement }) {
    for (const { field } of fieldsOf(own)) {
      const label = labelOf(field);
      if (label === undefined || agreement.classes.get(label)?.category !== CATEGORY) continue;
      yield* below(own, field, label, new Set());
    }
  },
};

/** Follows a classified field down to where it ends, or to where another class or another person begins. */
function* below(own: Declared, field: DeclaredField, label: string, seen: Set<string>): Generator<Finding> {
  const type = own.types.get(field.type);
  if ((type === undefined || type.kind === 'SCALAR') && !BOUNDED.has(field.type)) {
    yield {
      coordinate: field.coordinate,
      message: `${field.coordinate} is free text (${field.type}) under ${label}, which is open to almost everyone.`,
    };
  }
  if (type === undefined || seen.has(type.name) || COMMON_TYPES.has(type.name)) return;
  seen.add(type.name);
  const kinds = [type, ...[...own.types.values()].filter((other) => isKindOf(own, other.name, type.name))];
  for (const kind of kinds) {
    for (const inner of kind.fields) if (labelOf(inner) === undefined) yield* below(own, inner, label, seen);
  }
}

const isKindOf = (own: Declared, name: string, abstract: string): boolean => {
  const type = own.types.get(abstract);
  return type?.kind === 'UNION'
    ? type.members.includes(name)
    : own.types.get(name)!.interfaces.includes(abstract);
};
