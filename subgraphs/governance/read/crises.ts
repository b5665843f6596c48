import type { Asking } from './asking.ts';
import { loadGroups } from './loadGroups.ts';

const CLASS = 'OVERRIDE_RECORD';

export interface CrisisRow {
  readonly id: string;
  readonly version: number;
  readonly declaredBy: string;
  readonly organisation: string;
  readonly reason: string | null;
  readonly from: Date;
  readonly to: Date;
  readonly recordDueAt: Date | null;
  readonly completedAt: Date | null;
  readonly whatHappened: string | null;
  readonly whatWasUsed: string | null;
  readonly whatFollows: string | null;
  readonly endReason: string | null;
  readonly earlierCrises: number;
}

export interface InterimDecisionRow {
  readonly id: string;
  readonly decidedBy: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  readonly decision: string;
}

const EARLIER = `(select count(*)::int from crisis e where e.requester = c.requester and e.organisation = c.organisation
  and e.from_at < c.from_at and e.from_at > c.from_at - interval '30 days')`;

/** By family, the latest first: one's own, or all but those of services that must not be known here. Words are ids. */
export const loadCrises = (asking: Asking) =>
  loadGroups<CrisisRow>(asking.pool, {
    name: 'crises',
    text: `select c.family as key, c.id, c.version, c.requester as "declaredBy", c.organisation, c.reason,
        c.from_at as "from", c.to_at as "to", c.record_due_at as "recordDueAt", c.completed_at as "completedAt",
        c.what_happened as "whatHappened", c.what_was_used as "whatWasUsed", c.what_follows as "whatFollows",
        c.end_reason as "endReason",
        ${EARLIER} as "earlierCrises"
      from crisis c where c.family = any ($1::text[])
        and (c.requester = $2 or ($3 and c.organisation <> all ($4::text[])))
      order by c.from_at desc, c.id collate "C"`,
    values: [asking.requester.id, asking.rowsOf(CLASS).rows === 'ALL', asking.hiddenServices(CLASS)],
  });

/** By crisis, in order. */
export const loadInterimDecisions = ({ pool }: Asking) =>
  loadGroups<InterimDecisionRow>(pool, {
    name: 'interim-decisions',
    text: `select crisis as key, id, decided_by as "decidedBy", recorded_by as "recordedBy",
        recorded_at as "recordedAt", decision
      from crisis_decision where crisis = any ($1::text[]) order by recorded_at, id collate "C"`,
  });

/** A crisis that was just declared. */
export const readDeclared = async ({ pool }: Asking, id: string) => {
  const { rows } = await pool.query({
    name: 'declared-crisis',
    text: `select c.id, c.version, c.from_at as "from", c.to_at as "to", c.record_due_at as "recordDueAt",
        ${EARLIER} as "earlierCrises" from crisis c where c.id = $1`,
    values: [id],
  });
  return rows[0];
};

/** The requester's own crisis that lasts, for a family that is meant by this id or to which this person belongs. */
export const readActive = async ({ pool, requester }: Asking, id: string) => {
  const { rows } = await pool.query<{ id: string; family: string }>({
    name: 'active-crisis',
    text: `select c.id, c.family from crisis c where c.requester = $2 and c.organisation = $3
        and c.from_at <= kinview_now() and c.to_at > kinview_now()
        and (c.family = $1 or exists (select from family_member m where m.family = c.family and m.person = $1))
      order by c.from_at desc limit 1`,
    values: [id, requester.id, requester.organisation],
  });
  return rows[0] ?? null;
};
