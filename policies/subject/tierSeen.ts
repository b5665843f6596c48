import type { FamilyFacts, SubjectFacts, TierRecord } from '../facts.ts';
import type { Instant, RiskTier } from '../words.ts';
import { inForce } from './inForce.ts';

export interface SeenTier {
  readonly tier: RiskTier;
  /** The review of a record that gives this tier is overdue: the tier stands, and an obligation says so. */
  readonly reviewOverdue: boolean;
}

const HEIGHT: Readonly<Record<RiskTier, number>> = { LOW: 0, MODERATE: 1, HIGH: 2 };
const NONE: SeenTier = Object.freeze({ tier: 'LOW', reviewOverdue: false });

/**
 * The risk tier of a data subject as this requester sees it (policy.md §1): a child's and an unborn's own; an adult's
 * the highest among the children of the families that the requester works with; a parent under 18 the higher of both.
 * A relationship that one claimed oneself gives no uplift, so it lifts no adult's tier.
 */
export function tierSeen(facts: SubjectFacts | null, requester: string, now: Instant): SeenTier {
  if (facts === null) return NONE;
  const hasOwn = facts.kind === 'CHILD' || facts.kind === 'UNBORN';
  let seen = hasOwn && facts.tier !== null ? ofRecord(facts.tier, requester, now) : NONE;
  if (facts.kind === 'UNBORN') return seen;
  for (const family of facts.families) {
    if ((hasOwn && !family.asParent) || !worksWith(family, now)) continue;
    for (const record of family.childTiers) seen = higher(seen, ofRecord(record, requester, now));
  }
  return seen;
}

function worksWith(family: FamilyFacts, now: Instant): boolean {
  return family.relationships.some((tie) => tie.kind !== 'SELF_CLAIMED' && inForce(tie, now));
}

/**
 * HIGH counts at once for everyone but the person who set it, for whom it waits until somebody else confirms it.
 * Rejected, the earlier tier counts again for everyone.
 */
function ofRecord(record: TierRecord, requester: string, now: Instant): SeenTier {
  const confirmed = record.confirmedBy !== null && record.confirmedBy !== record.setBy;
  const waits = record.tier === 'HIGH' && record.setBy === requester && !confirmed;
  const tier = record.rejectedAt !== null || waits ? record.previousTier : record.tier;
  return { tier, reviewOverdue: record.reviewDue !== null && record.reviewDue <= now };
}

function higher(one: SeenTier, other: SeenTier): SeenTier {
  if (HEIGHT[one.tier] !== HEIGHT[other.tier]) return HEIGHT[one.tier] > HEIGHT[other.tier] ? one : other;
  return one.reviewOverdue ? one : other;
}
