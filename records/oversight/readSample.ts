import type { Queryable } from '../../database/openPool.ts';
import type { OrganisationId } from '../../policies/words.ts';

export interface ReviewSample {
  readonly id: string;
  readonly month: string;
  readonly organisation: string;
  readonly anchor: string;
  readonly seed: string;
  readonly drawnBy: string;
  readonly drawnAt: Date;
  /** Ids of operations, in the order in which they were drawn. */
  readonly operations: readonly string[];
}

/** The sample of one organisation and month; null: none was drawn. */
export async function readSample(
  database: Queryable,
  month: string,
  organisation: OrganisationId,
): Promise<ReviewSample | null> {
  const { rows } = await database.query<ReviewSample>({
    name: 'review-sample',
    text: `select id, month, organisation, anchor, seed, drawn_by as "drawnBy", drawn_at as "drawnAt",
        array(select operation::text from review_sample_item where sample = id order by position) as operations
      from review_sample where month = $1 and organisation = $2`,
    values: [month, organisation],
  });
  return rows[0] ?? null;
}
