import type { RecordField, RecordKind } from './recordKinds.ts';

/** Of the records of a kind the latest comes first, unless the agency says otherwise. */
const DEFAULT_ORDER = 't.as_of desc';

/**
 * Reads several kinds in one statement with one row, whose columns are JSON arrays of records in the order of
 * `kinds`. Parameters come in pairs, one pair of parallel arrays for each kind: a person, and a controller whose
 * records of that kind are open for that person. What is closed takes no part in order or limit.
 */
export function selectRecords(
  kinds: readonly RecordKind[],
  order: { readonly [field: string]: string },
): string {
  const columns = kinds.map((kind, index) => {
    const records = selectKind(kind, 2 * index + 1, order[kind.name] ?? DEFAULT_ORDER);
    return `(select json_agg(r) from (${records}) r) as "${kind.name}"`;
  });
  return `select ${columns.join(',\n')}`;
}

function selectKind(kind: RecordKind, parameter: number, order: string): string {
  const own = kind.fields.map((field) => `, ${selectField(kind, field)} as "${field.name}"`).join('');
  return `select ${kind.many ? '' : 'distinct on (t.person) '}t.person, t.controller, t.id, t.provenance,
  json_build_object('organisation', t.controller, 'sector', o.sector) as source, ${moment('as_of')} as "asOf"${own}
from unnest($${parameter}::text[], $${parameter + 1}::text[]) as open (person, controller)
join ${kind.table} t on t.person = open.person and t.controller = open.controller
join organisation o on o.id = t.controller
order by t.person, ${order}, t.id`;
}

function selectField(kind: RecordKind, field: RecordField): string {
  if (field.type === 'DateTime') return moment(field.column);
  if (field.type !== 'Person') return `t."${field.column}"`;
  return `array(select json_build_object('id', l.person)
    from ${kind.table}_person l where l.record = t.id order by l.person)`;
}

/** ISO 8601 in UTC, which is the zone of every connection. */
function moment(column: string): string {
  return `to_char(t."${column}", 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
