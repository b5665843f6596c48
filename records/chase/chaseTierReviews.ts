import { openLeadTasks } from '../tasks/openForFunctions.ts';
import type { Chase, Overdue } from './chaseOverdue.ts';

const unreviewed = `from risk_tier t where t.superseded_at is null and t.review_due <= kinview_now()
  and not exists (select from task k where k.record = t.id and k.kind = 'REVIEW_RISK_TIER' and k.closed_at is null)`;

/** A review that fell due lowers nothing: it becomes somebody's task (policy.md §3). */
export const chaseTierReviews: Chase = {
  name: 'tier reviews',
  async find(client) {
    const { rows } = await client.query<Overdue>(`select t.id, t.subject as root ${unreviewed} limit 100`);
    return rows;
  },
  async act(client, services, { id, root: subject }) {
    const { rows } = await client.query<{ due: number }>(
      `select ms(t.review_due)::float8 as due ${unreviewed} and t.id = $1`,
      [id],
    );
    const [found] = rows;
    if (!found) return;
    const functions = ['SAFEGUARDING_LEAD'] as const;
    const task = { kind: 'REVIEW_RISK_TIER', about: { subject }, record: id, dueAt: found.due, functions };
    await openLeadTasks(client, services, task);
  },
};
