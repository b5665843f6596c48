import { raiseAlert } from '../alerts/raiseAlert.ts';
import type { Chase, Overdue } from './chaseOverdue.ts';

const unconfirmed = `from prohibition p where p.confirmed_by is null and (p.to_at is null or p.to_at > kinview_now())
  and exists (select from task t where t.record = p.id and t.kind = 'CONFIRM_PROHIBITION' and t.closed_at is null
    and t.due_at <= kinview_now())
  and not exists (select from alert a where a.record = p.id and a.kind = 'PROHIBITION_UNCONFIRMED')`;

/** A prohibition that nobody confirmed in time goes on holding; the leads are told. */
export const chaseProhibitions: Chase = {
  name: 'prohibitions',
  async find(client) {
    const { rows } = await client.query<Overdue>(`select p.id, p.subject as root ${unconfirmed} limit 100`);
    return rows;
  },
  async act(client, services, { id, root: subject }) {
    const { rowCount } = await client.query(`select ${unconfirmed} and p.id = $1`, [id]);
    if (!rowCount) return;
    const about = { subject };
    await raiseAlert(client, services, {
      kind: 'PROHIBITION_UNCONFIRMED',
      about,
      raisedBy: 'kinview',
      record: id,
    });
  },
};
