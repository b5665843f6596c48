import type { RecordField, RecordKind } from '../recordKinds.ts';
import type { Rule } from './types.ts';

/** A statement that gives `person`, `controller`, `record` and `at` of everything that a rule holds for now. */
export interface FiredStatement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Where a birthday begins at midnight. */
const ZONE = 'Europe/London';

/**
 * A rule as SQL over the agency's own tables. Names come from the schema alone; what the rule says goes as values.
 * @throws Error where the agency publishes no such records or fields: a rule that can't be run is never run in part
 */
export function selectFired(kinds: readonly RecordKind[], rule: Rule): FiredStatement {
  const kind = kinds.find(({ name }) => name === rule.records);
  if (!kind) throw new Error('a rule names records that this agency does not have');
  const values: unknown[] = [];
  const holds = Object.entries(rule.where).map(([name, wanted]) => {
    values.push(wanted);
    return `t."${column(kind, name).column}"::text = any ($${values.length}::text[])`;
  });
  const { column: moment, type } = rule.moment === null ? AS_OF : column(kind, rule.moment);
  if (rule.birthday !== null) return birthdays(kind, moment, holds, [...values, rule.birthday]);
  const at = type === 'Date' ? `(t."${moment}"::timestamp at time zone '${ZONE}')` : `t."${moment}"`;
  const matching = `select t.person, t.controller, t.id::text as record, ${at} as at from ${kind.table} t
    where ${[...holds, `${at} <= kinview_now()`].join(' and ')}`;
  if (rule.repeated === null) return { text: matching, values };
  const { times, withinDays } = rule.repeated;
  return {
    text: `with matching as (${matching})
    select * from matching m where (select count(*) from matching n where n.person = m.person
      and (n.at, n.record) <= (m.at, m.record) and n.at > m.at - $${values.length + 2} * interval '1 day') = $${values.length + 1}`,
    values: [...values, times, withinDays],
  };
}

/** Once for each person, however many records say when they were born; the earliest date counts. */
function birthdays(
  kind: RecordKind,
  moment: string,
  holds: readonly string[],
  values: readonly unknown[],
): FiredStatement {
  const turned = `((t."${moment}" + $${values.length} * interval '1 year') at time zone '${ZONE}')`;
  return {
    text: `select distinct on (t.person) t.person, t.controller, t.person as record, ${turned} as at
    from ${kind.table} t where ${[...holds, `${turned} <= kinview_now()`].join(' and ')}
    order by t.person, at, t.id`,
    values,
  };
}

const AS_OF = { column: 'as_of', type: 'DateTime' };

function column(kind: RecordKind, name: string): Pick<RecordField, 'column' | 'type'> {
  const found = kind.fields.find((field) => field.name === name && field.type !== 'Person');
  if (!found) throw new Error('a rule names a field that these records do not have');
  return found;
}
