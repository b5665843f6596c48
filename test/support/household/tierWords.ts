import { tierRow } from '../../../demo/households/harrowVale/registry.ts';
import type { Instant, RiskTier } from '../../../policies/words.ts';
import { type Draft, iso, takeOut } from './draft.ts';

export interface TierWords {
  setBy(practitioner: string, at?: Instant): TierWords;
  confirmedBy(practitioner: string): TierWords;
  unconfirmed(): TierWords;
  rejectedAt(at: Instant): TierWords;
  after(previous: RiskTier): TierWords;
  reviewDue(at: Instant): TierWords;
}

/** Sets a tier in the place of any other: by u-sw, and where it is HIGH after MODERATE and confirmed by u-sl. */
export function setTier(draft: Draft, subject: string, tier: RiskTier): TierWords {
  const high = tier === 'HIGH';
  const row = {
    ...tierRow(subject, draft),
    tier,
    previous_tier: high ? ('MODERATE' as RiskTier) : ('LOW' as RiskTier),
    confirmed_by: high ? 'u-sl' : null,
  };
  takeOut(draft.registry.risk_tier, (other) => other.subject === subject);
  draft.registry.risk_tier.push(row);
  const change = (fields: Partial<typeof row>) => {
    Object.assign(row, fields);
    return words;
  };
  const words: TierWords = {
    setBy: (set_by, at) => change({ set_by, ...(at === undefined ? {} : { set_at: iso(at) }) }),
    confirmedBy: (confirmed_by) => change({ confirmed_by }),
    unconfirmed: () => change({ confirmed_by: null }),
    rejectedAt: (at) => change({ confirmed_by: null, rejected_at: iso(at) }),
    after: (previous_tier) => change({ previous_tier }),
    reviewDue: (at) => change({ review_due: iso(at) }),
  };
  return words;
}
