import { leadsOf, seesAlerts } from '../../../policies/agreement/seesAlerts.ts';
import { knowsFineCodes } from '../../../policies/trace/knowsFineCodes.ts';
import { unled } from '../../../records/alerts/unled.ts';
import type { Asking } from './asking.ts';

export interface AlertRow {
  readonly id: string;
  readonly kind: string;
  readonly family: string | null;
  readonly raisedAt: Date;
  readonly acknowledgedBy: string | null;
  readonly acknowledgedAt: Date | null;
  readonly practitioner: string | null;
  readonly record: string | null;
  readonly task: string | null;
}

/**
 * The alerts that went to the requester and, where they are a lead, to their organisation, the newest first: those that
 * nobody has looked at, or all. Those to an organisation that has no lead are every governance lead's and auditor's.
 * Whose doing it is, is told where that is the point of the alert: what a detector saw, or one's own use of a raised tier;
 * not of a sensitive service to whom that is hidden, nor of another organisation while somebody's address is shielded.
 */
export const readAlerts = async (
  { pool, requester, agreement, hiddenServices }: Asking,
  acknowledged: boolean,
): Promise<readonly AlertRow[]> => {
  const { rows } = await pool.query<AlertRow>({
    name: 'alerts',
    text: `select id, kind, family, raised_at as "raisedAt", acknowledged_by as "acknowledgedBy",
        acknowledged_at as "acknowledgedAt",
        (select p.id from practitioner p where p.id = raised_by and (family is null or kind = any ($7))
          and (p.organisation = alert.organisation or family is not null and p.organisation <> all ($8) and not exists (
            select from family_member m join shield h on h.subject = m.person where m.family = alert.family
              and h.from_at <= kinview_now() and (h.to_at is null or h.to_at > kinview_now()))) limit 1)
          as practitioner, record,
        (select t.id from task t where t.record = alert.id and t.kind = 'ALERT' and t.closed_at is null limit 1) as task
      from alert where ($2 or acknowledged_at is null) and (organisation = $1 and (recipient = $3 or recipient is null and $4)
        or recipient is null and $5 and ${unled('$6')})
      order by raised_at desc, id collate "C" limit 200`,
    values: [
      requester.organisation,
      acknowledged,
      requester.id,
      seesAlerts(agreement, requester),
      knowsFineCodes(requester),
      leadsOf(agreement),
      [...agreement.data.detectors.map(({ alert }) => alert), 'TIER_RAISED_AND_USED'],
      hiddenServices('RELATIONSHIP_RECORD'),
    ],
  });
  return rows;
};
