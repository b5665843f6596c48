import type { RecordField, RecordKind } from './recordKinds.ts';

/** A kind's place in its list; the latest record first unless the agency says otherwise. Always ends in the id. */
export const DEFAULT_ORDER = 't.as_of desc';

/**
 * The statement that reads one kind for a batch of people: $1 and $2 are parallel arrays, one pair for each person
 * and each controller whose records are open. What is closed takes no part in order or limit.
 */
export function selectRecords(kind: RecordKind, order: string = DEFAULT_ORDER): string {
  const columns = kind.fields.map((field) => `, ${selectField(kind, field)}`).join('');
  return `select ${kind.many ? '' : 'distinct on (t.person) '}t.person, t.controller, o.sector,
  t.id, t.as_of as "asOf", t.provenance${columns}
from unnest($1::text[], $2::text[]) as open (person, controller)
join ${kind.table} t on t.person = open.person and t.controller = open.controller
join organisation o on o.id = t.controller
order by t.person, ${order}, t.id`;
}

function selectField(kind: RecordKind, field: RecordField): string {
  if (!field.people) return `t."${field.column}" as "${field.name}"`;
  return `array(select l.person from ${kind.table}_person l where l.record = t.id order by l.person) as "${field.name}"`;
}
