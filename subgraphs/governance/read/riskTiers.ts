import type { Asking } from './asking.ts';
import { loadGroups } from './loadGroups.ts';

export interface RiskTierRow {
  readonly id: string;
  readonly tier: string;
  readonly inEffect: string;
  readonly setBy: string;
  readonly setAt: Date;
  readonly confirmedBy: string | null;
  readonly rejectedAt: Date | null;
  readonly previousTier: string;
  readonly reviewDue: Date | null;
  readonly version: number;
  readonly confirmedAt: Date | null;
  readonly rejectedBy: string | null;
  readonly reviewedAt: Date | null;
  /** Ids of words. */
  readonly basis: string | null;
  readonly planUpdate: string | null;
  readonly rejectionReason: string | null;
  readonly reviewBasis: string | null;
  readonly objectedBy: string | null;
  readonly objectionReason: string | null;
}

/** By person: the record that counts, if there is one. */
export const loadRiskTiers = ({ pool, requester }: Asking) =>
  loadGroups<RiskTierRow>(pool, {
    name: 'risk-tiers',
    // The earlier one where this was rejected, and for who set HIGH as long as nobody confirmed it (policy.md §3).
    text: `select subject as key, id, tier, case when rejected_at is not null
          or (tier = 'HIGH' and confirmed_by is null and set_by = $2) then previous_tier else tier end as "inEffect",
        set_by as "setBy", set_at as "setAt", confirmed_by as "confirmedBy",
        rejected_at as "rejectedAt", previous_tier as "previousTier", review_due as "reviewDue", version,
        confirmed_at as "confirmedAt", rejected_by as "rejectedBy", reviewed_at as "reviewedAt", basis,
        plan_update as "planUpdate", rejection_reason as "rejectionReason", review_basis as "reviewBasis",
        objected_by as "objectedBy", objection_reason as "objectionReason"
      from risk_tier where subject = any ($1::text[]) and superseded_at is null`,
    values: [requester.id],
  });
