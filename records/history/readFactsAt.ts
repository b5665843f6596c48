import { inTransaction } from '../../database/inTransaction.ts';
import type { Pool } from '../../database/openPool.ts';
import type { Instant, Requester } from '../../policies/words.ts';
import { factsQuery } from '../facts/factsQuery.ts';

/** A past state: as of a moment, or more exactly as the ledger had it just before an order number. */
export interface Past {
  readonly at: Instant;
  /** A bigint in decimal; left out: what was written until `at`. */
  readonly before?: string;
}

/** The tables that facts are read from. */
const facts = [
  'person',
  'family',
  'family_member',
  'relationship',
  'task',
  'crisis',
  'risk_tier',
  'consent',
  'override',
  'prohibition',
  'court_order',
  'detriment',
  'shield',
  'data_subject',
];

const until = `(case when $6::bigint is null then written_at <= $7::timestamptz else order_no < $6::bigint end)`;

/** The tables as they were: names of a query's own parts stand before those of tables. */
const asItWas = `
with families_ever as materialized (
  select coalesce(array_agg(distinct root), '{}') || $4::text[] as ids
  from fact_version cross join unnest(roots) root where fact = 'family_member' and roots && $4::text[]),
household_ever as materialized (
  select coalesce(array_agg(distinct root), '{}') || max(families_ever.ids) as ids
  from families_ever left join (fact_version cross join unnest(roots) root)
    on fact = 'family_member' and roots && families_ever.ids),
last_version as materialized (
  select distinct on (fact, record) fact, state from fact_version, household_ever
  where roots && household_ever.ids and ${until} order by fact, record, order_no desc),
${facts
  .map(
    (fact) => `${fact} as materialized (select was.* from last_version
  cross join lateral jsonb_populate_record(null::public.${fact}, state) was
  where fact = '${fact}' and state is not null)`,
  )
  .join(',\n')},`;

const query = factsQuery.replace(/^\s*with /, asItWas);

/**
 * The facts of a person for a requester as they were: the text that a decision of then was taken from, and that the
 * ledger keeps by its hash. null: nobody had this id then.
 */
export function readFactsAt(
  pool: Pool,
  requester: Requester,
  person: string,
  past: Past,
): Promise<string | null> {
  const { id, organisation, function: workFunction } = requester;
  const at = new Date(past.at);
  return inTransaction(pool, async (client) => {
    // What counts until a day after its end is counted from then.
    await client.query(
      `select set_config('kinview.clock_offset_ms',
         floor(extract(epoch from $1::timestamptz - clock_timestamp()) * 1000)::bigint::text, true)`,
      [at],
    );
    const { rows } = await client.query<{ subject: string | null; text: string | null }>(query, [
      id,
      organisation,
      workFunction,
      [person],
      [],
      past.before ?? null,
      at,
    ]);
    return rows.find(({ subject }) => subject === person)?.text ?? null;
  });
}
