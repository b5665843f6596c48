import { decide } from '../../../policies/decide.ts';
import type { GovernanceContext } from '../context.ts';

export interface NoticeRow {
  readonly id: string;
  readonly subject: string;
  readonly rule: string;
  readonly dataClass: string;
  readonly controller: string;
  readonly function: string | null;
  readonly givenAt: Date;
}

/**
 * The notices given to the requester, or to their function at their organisation, the newest first; at most 200. Those
 * whose class is no longer open to the requester are left out: what was told was told, and is not told again.
 */
export const readMyNotices = async ({ asking, readFacts }: GovernanceContext): Promise<NoticeRow[]> => {
  const { pool, requester, agreement, now } = asking;
  const { rows } = await pool.query<NoticeRow>({
    name: 'my-notices',
    text: `select id, subject, rule, data_class as "dataClass", controller, function, given_at as "givenAt"
      from notice where organisation = $2 and (recipient = $1 or function = $3)
      order by given_at desc, id limit 200`,
    values: [requester.id, requester.organisation, requester.function],
  });
  const people = [...new Set(rows.map(({ subject }) => subject))];
  const found = await readFacts(requester, { people, families: [] });
  return rows.filter(({ subject, rule, dataClass, controller, function: lead }) => {
    if (lead !== null) return true;
    const purpose = agreement.rules.get(rule)?.notice?.purpose ?? null;
    const facts = found.get(subject)?.read() ?? null;
    return decide(agreement, { requester, purpose, facts, dataClass, controller, now }).effect === 'DISCLOSE';
  });
};
