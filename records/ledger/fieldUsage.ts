import type { Queryable } from '../../database/openPool.ts';
import type { Instant, OrganisationId } from '../../policies/words.ts';

/** Who was shown a field: an organisation, how often and when last. No person is named, of either kind. */
export interface FieldUse {
  /** As asked for: a path below a data subject, e.g. `health.riskAlerts`. */
  readonly field: string;
  readonly organisation: OrganisationId;
  readonly operations: number;
  readonly lastAt: Instant;
}

/**
 * What the ledger says of the use of these fields, and of what lies below them, since a moment (ms). The only function
 * that reads usage: a breaking change is judged by what really happened.
 */
export async function fieldUsage(
  database: Queryable,
  fields: readonly string[],
  since: Instant,
): Promise<FieldUse[]> {
  if (fields.length === 0) return [];
  // The masks that show a field are few; whose rows they are comes after.
  const { rows } = await database.query<FieldUse>(
    `with showing as materialized (
       select distinct mask, asked.field
       from ledger.mask_entry cross join unnest(fields) as shown (field) cross join unnest($1::text[]) as asked (field)
       where effect = 'DISCLOSED'
         and (shown.field = asked.field or starts_with(shown.field, asked.field || '.')))
     select field, o.organisation, count(distinct o.operation_id)::integer as operations,
       ms(max(o.recorded_at))::float8 as "lastAt"
     from showing join ledger.subject s using (mask)
     join ledger.operation o
       on o.order_no = s.order_no and o.leaf = s.operation and o.recorded_at = s.recorded_at
     where s.recorded_at >= $2 and o.recorded_at >= $2
     group by field, o.organisation order by field, operations desc`,
    [fields, new Date(since)],
  );
  return rows;
}
