import { raiseAlert } from '../alerts/raiseAlert.ts';
import { DECIDING } from '../overrides/deciding.ts';
import { tellOfEnd } from '../overrides/tellOfEnd.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import type { Chase, Overdue } from './chaseOverdue.ts';

const decisions = [...DECIDING, 'CONFIRM_RELATIONSHIP', 'CONFIRM_PROHIBITION', 'CONFIRM_COURT_ORDER'];

const expired = `from task k left join override o on o.id = k.record left join relationship r on r.id = k.record
  left join prohibition p on p.id = k.record left join court_order c on c.id = k.record
  where k.closed_at is null and k.kind = any ($1)
    and (o.to_at <= kinview_now() or r.to_at <= kinview_now() or p.to_at <= kinview_now()
      or c.to_at <= kinview_now())`;

/** What nobody decided in time can't be decided any more: it is no task, and no reason to see anything. */
export const closeExpired: Chase = {
  name: 'expired requests',
  async find(client) {
    const { rows } = await client.query<Overdue>(
      `select distinct k.record as id, k.family as root ${expired} limit 100`,
      [decisions],
    );
    return rows;
  },
  async act(client, services, { id: record }) {
    const { rowCount } = await client.query(`select ${expired} and k.record = $2`, [decisions, record]);
    if (!rowCount) return;
    await closeTasks(client, { record, kinds: decisions, closedBy: 'kinview', through: 'expiry' });
    const raisedBy = 'kinview';
    await tellOfEnd(client, services, 'OVERRIDE_OF_YOURS_EXPIRED', { record, raisedBy });
    const { rows } = await client.query<{ subject: string }>('select subject from override where id = $1', [
      record,
    ]);
    for (const { subject } of rows)
      await raiseAlert(client, services, {
        kind: 'OVERRIDE_UNDECIDED',
        about: { subject },
        record,
        raisedBy,
        looks: 'GOVERNANCE_LEAD',
      });
  },
};
