import type { Client } from '../../database/openPool.ts';
import type { Instant } from '../../policies/words.ts';

/** Tables of this folder, with the column that says when a row was added. */
const moments = {
  outcome: 'recorded_at',
  finding: 'recorded_at',
  finding_step: 'taken_at',
  review_sample: 'drawn_at',
  commitment_root: 'recorded_at',
  subject_access: 'prepared_at',
  subject_access_review: 'reviewed_at',
} as const;

/** Adds one row; columns are names of ours. Returns when, by the database's clock. */
export async function insertReturningMoment(
  client: Client,
  table: keyof typeof moments,
  row: Readonly<Record<string, unknown>>,
): Promise<Instant> {
  const columns = Object.keys(row);
  const { rows } = await client.query<{ at: number }>(
    `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')})
     returning ms(${moments[table]})::float8 as at`,
    Object.values(row),
  );
  return rows[0]!.at;
}
