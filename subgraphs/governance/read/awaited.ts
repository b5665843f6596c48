import type { Asking } from './asking.ts';

export interface AwaitedRow {
  readonly kind: string;
  readonly function: string;
  readonly organisation: string | null;
  readonly dueAt: Date | null;
}

/**
 * Whose steps a record waits for. Organisations are named where they are the requester's or lead the family: which others
 * work with it is not to be learned by naming their people (docs/decisions/0013).
 */
export const readAwaited = async ({ pool, requester }: Asking, record: string): Promise<AwaitedRow[]> => {
  const { rows } = await pool.query<AwaitedRow>({
    name: 'awaited',
    text: `select t.kind, t.function, named.organisation, min(t.due_at) as "dueAt"
      from task t join family f on f.id = t.family cross join lateral (
        select case when t.organisation in ($2, f.lead_organisation) then t.organisation end as organisation) named
      where t.record = $1 and t.function is not null and t.closed_at is null and t.opened_at <= kinview_now()
      group by 1, 2, 3 order by 1, 2, 3`,
    values: [record, requester.organisation],
  });
  return rows;
};
