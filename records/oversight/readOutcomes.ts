import type { Queryable } from '../../database/openPool.ts';

/** What was added to a disclosure; `words` is an id. */
export interface OutcomeRow {
  readonly id: string;
  readonly subject: string;
  readonly kind: string;
  readonly words: string;
  readonly recordedBy: string;
  readonly organisation: string;
  readonly recordedAt: Date;
}

/** What was added to one operation, in the order in which it was. */
export async function readOutcomes(database: Queryable, operation: string): Promise<OutcomeRow[]> {
  const { rows } = await database.query<OutcomeRow>({
    name: 'outcomes',
    text: `select id, subject, kind, words, recorded_by as "recordedBy", organisation, recorded_at as "recordedAt"
      from outcome where operation = $1 order by recorded_at, id collate "C"`,
    values: [operation],
  });
  return rows;
}
