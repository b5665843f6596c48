import type { DeclaredType } from '../readDeclared.ts';
import type { Rule } from '../types.ts';
import { fieldsOf, listDepth, RECORD } from '../vocabulary.ts';

const NUMBERS: ReadonlySet<string> = new Set(['Int', 'Float']);
const COUNTING = /^(total|count|size|numberOf)|(Total|Count|Size)$/;

/** A total counts rows that a gate may keep back. */
export const total: Rule = {
  code: 'TOTAL',
  remedy: 'Take the field off; whoever may see the rows can count them.',
  *check({ own }) {
    for (const { type, field } of fieldsOf(own)) {
      if (!NUMBERS.has(field.type) || !(COUNTING.test(field.name) || standsBesideRows(own.types, type)))
        continue;
      yield {
        coordinate: field.coordinate,
        message: `${field.coordinate} counts rows, those that are withheld too.`,
      };
    }
  },
};

/** Whether the type holds a list of records, as pages and connections do. */
const standsBesideRows = (types: ReadonlyMap<string, DeclaredType>, type: DeclaredType): boolean =>
  type.fields.some(
    (field) => listDepth(field.typeNode) > 0 && types.get(field.type)?.interfaces.includes(RECORD) === true,
  );
