import { raiseAlert } from '../alerts/raiseAlert.ts';
import type { Chase, Overdue } from './chaseOverdue.ts';

const unrecorded = `from crisis c where c.completed_at is null and c.record_due_at <= kinview_now()
  and (c.chased_at is null or c.chased_at <= kinview_now() - interval '1 day')`;

/**
 * The record of a crisis that is overdue is chased every day until it is complete (policy.md §8): the leads of the
 * organisation that leads the family are told, and those of who declared it, without whom it was.
 */
export const chaseCrisisRecords: Chase = {
  name: 'crisis records',
  async find(client) {
    const { rows } = await client.query<Overdue>(`select c.id, c.family as root ${unrecorded} limit 100`);
    return rows;
  },
  async act(client, services, { id, root: family }) {
    const { rows } = await client.query<{ requester: string; organisation: string; leads: boolean }>(
      `update crisis set chased_at = kinview_now() where id in (select c.id ${unrecorded} and c.id = $1)
       returning requester, organisation, organisation = (select lead_organisation from family f where f.id = crisis.family) as leads`,
      [id],
    );
    const [declarer] = rows;
    if (!declarer) return;
    const alert = { kind: 'CRISIS_RECORD_OVERDUE', about: { family }, raisedBy: 'kinview', record: id };
    await raiseAlert(client, services, alert);
    const { requester: raisedBy, organisation, leads } = declarer;
    if (!leads) await raiseAlert(client, services, { ...alert, about: null, organisation, raisedBy });
  },
};
