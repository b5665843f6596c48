import { raiseAlert } from '../alerts/raiseAlert.ts';
import { openLeadTasks } from '../tasks/openForFunctions.ts';
import type { Chase, Overdue } from './chaseOverdue.ts';

const unconfirmed = `from risk_tier t where t.tier = 'HIGH' and t.superseded_at is null and t.confirmed_by is null
  and t.rejected_at is null and t.set_at + $1::float8 * interval '1 ms' <= kinview_now()
  and not exists (select from alert a where a.record = t.id and a.kind = 'TIER_UNCONFIRMED')`;

/** HIGH that nobody confirmed in time stays, and the matter escalates to the governance lead (policy.md §3). */
export const chaseTierConfirmations: Chase = {
  name: 'tier confirmations',
  async find(client, { agreement }) {
    const { rows } = await client.query<Overdue>(`select t.id, t.subject as root ${unconfirmed} limit 100`, [
      agreement.times.tierConfirmation,
    ]);
    return rows;
  },
  async act(client, services, { id, root: subject }) {
    const { rowCount } = await client.query(`select ${unconfirmed} and t.id = $2`, [
      services.agreement.times.tierConfirmation,
      id,
    ]);
    if (!rowCount) return;
    const about = { subject };
    await raiseAlert(client, services, { kind: 'TIER_UNCONFIRMED', about, raisedBy: 'kinview', record: id });
    const functions = ['GOVERNANCE_LEAD', 'SUPERVISOR'] as const;
    await openLeadTasks(client, services, {
      kind: 'CONFIRM_RISK_TIER_OVERDUE',
      about,
      record: id,
      functions,
    });
  },
};
