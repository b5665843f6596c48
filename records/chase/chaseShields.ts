import { settleShields } from '../shields/settleShields.ts';
import type { Chase, Overdue } from './chaseOverdue.ts';

/** Families with somebody exposed and no task about it, and those with such a task and nobody exposed any more. */
const unsettled = `from family f where (f.id in (select m.family from shield s join family_member m on m.person = s.subject
    where s.from_at <= kinview_now() and (s.to_at is null or s.to_at > kinview_now()))
    or f.id in (select t.family from task t where t.kind = 'CHECK_SHIELDS' and t.closed_at is null))
  and exists (select from leaves_exposed(f.id)) <> exists (select from task t where t.family = f.id
    and t.kind = 'CHECK_SHIELDS' and t.function is not null and t.closed_at is null)`;

/** Somebody joined, a shield ended or was lifted: what is left open then is found here, whatever left it. */
export const chaseShields: Chase = {
  name: 'shields',
  async find(client) {
    const { rows } = await client.query<Overdue>(`select f.id, f.id as root ${unsettled} limit 100`);
    return rows;
  },
  async act(client, services, { id: family }) {
    await settleShields(client, services, family, { by: 'kinview', through: 'chase' });
  },
};
