import type { Queryable } from '../../database/openPool.ts';
import type { Instant } from '../../policies/words.ts';

/** From which operations a sample is drawn; what is left out does not limit. */
export interface SampleFrame {
  readonly organisation?: string | null;
  readonly from?: Instant | null;
  readonly to?: Instant | null;
}

/**
 * Draws operations that were answered, with people in them: those whose SHA-256 of seed and id comes first. Whoever has
 * the seed and the ledger draws the same ones, and nobody can make an operation that is left out.
 */
export async function sampleOperations(
  database: Queryable,
  { organisation = null, from = null, to = null }: SampleFrame,
  seed: string,
  size: number,
): Promise<string[]> {
  const { rows } = await database.query<{ id: string }>(
    `select o.operation_id as id from ledger.operation o
     where o.outcome = 'ANSWERED' and o.subjects > 0 and o.document_hash not like 'operation:%'
       and ($1::text is null or o.organisation = $1)
       and ($2::float8 is null or o.recorded_at >= to_timestamp($2 / 1000))
       and ($3::float8 is null or o.recorded_at < to_timestamp($3 / 1000))
     order by sha256(convert_to($4 || o.operation_id::text, 'UTF8')), o.operation_id limit $5`,
    [organisation, from, to, seed, size],
  );
  return rows.map(({ id }) => id);
}
