import { seesAlerts } from '../../../policies/agreement/seesAlerts.ts';
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
 * nobody has looked at, or all.
 */
export const readAlerts = async (
  { pool, requester, agreement }: Asking,
  acknowledged: boolean,
): Promise<readonly AlertRow[]> => {
  const { rows } = await pool.query<AlertRow>({
    name: 'alerts',
    text: `select id, kind, family, raised_at as "raisedAt", acknowledged_by as "acknowledgedBy",
        acknowledged_at as "acknowledgedAt",
        (select p.id from practitioner p where p.id = raised_by and p.organisation = alert.organisation and family is null)
          as practitioner, record,
        (select t.id from task t where t.record = alert.id and t.kind = 'ALERT' and t.closed_at is null limit 1) as task
      from alert where organisation = $1 and ($2 or acknowledged_at is null) and (recipient = $3 or recipient is null and $4)
      order by raised_at desc, id collate "C" limit 200`,
    values: [requester.organisation, acknowledged, requester.id, seesAlerts(agreement, requester)],
  });
  return rows;
};
