import type { Queryable } from '../../database/openPool.ts';
import type { Instant } from '../../policies/words.ts';

/** A record of the partnership as it was. */
export interface PastRecord {
  /** The kind of record, e.g. `consent`. */
  readonly kind: string;
  readonly record: string;
  /** When this state of it was written. */
  readonly writtenAt: Date;
  /** Its fields as JSON; what records keep in words is not among them. */
  readonly state: string;
}

/**
 * Every record about a person or a family as it was at a moment, in the order of kinds and records; but those that name
 * one of the services which must not be known.
 */
export async function readRecordsAt(
  database: Queryable,
  subject: string,
  at: Instant,
  hiddenServices: readonly string[] = [],
): Promise<PastRecord[]> {
  const { rows } = await database.query<PastRecord>(
    `select kind, record, "writtenAt", state from (
       select distinct on (fact, record) fact as kind, replace(record, chr(31), ' ') as record,
         written_at as "writtenAt", state::text as state
       from fact_version where roots && array[$1::text] and fact <> 'data_subject' and written_at <= $2
       order by fact, record, order_no desc) last
     where state is not null and not exists (select from unnest($3::text[]) hidden
       where hidden in (state::jsonb ->> 'organisation', state::jsonb ->> 'controller',
         state::jsonb ->> 'recorded_organisation', state::jsonb ->> 'originator_approval'))
     order by kind, record`,
    [subject, new Date(at), hiddenServices],
  );
  return rows;
}
