import type { TierRecord } from '../facts.ts';
import type { OrganisationId, Requester, RiskTier } from '../words.ts';

/** Why a step with a risk tier may not be taken. */
export type TierRefusal =
  | 'TIER_NOT_SET'
  | 'TIER_UNCHANGED'
  | 'TIER_AWAITS_CONFIRMATION'
  | 'TIER_NOT_AWAITING_CONFIRMATION'
  | 'TIER_SECOND_PERSON_NEEDED'
  | 'TIER_OTHER_ORGANISATION_NEEDED'
  | 'TIER_LEAD_LOWERS';

type Current = Pick<TierRecord, 'tier' | 'previousTier' | 'setBy' | 'confirmedBy' | 'rejectedAt'>;

/** HIGH that no second person has confirmed or rejected yet (policy.md §3). */
export function awaitsConfirmation(current: Current): boolean {
  return current.tier === 'HIGH' && current.confirmedBy === null && current.rejectedAt === null;
}

/** The tier that counts for everyone but the setter of an unconfirmed HIGH; none recorded: LOW (policy.md §1). */
export function tierInEffect(current: Current | null): RiskTier {
  if (current === null) return 'LOW';
  return current.rejectedAt === null ? current.tier : current.previousTier;
}

/**
 * What counts again when the next setting is rejected, and until it is confirmed for who set it: never a HIGH that
 * nobody confirmed, or setting it twice would do for one person what it takes two to do.
 */
export function tierBefore(current: Current | null): RiskTier {
  if (current === null) return 'LOW';
  return awaitsConfirmation(current) ? current.previousTier : tierInEffect(current);
}

/** Who acts, and the organisations that lead the person's families. */
export interface TierActor {
  readonly requester: Requester;
  readonly leaders: readonly OrganisationId[];
}

/** Whether this person may set this tier; null: yes. HIGH is lowered by the organisation that leads. */
export function checkSetTier(
  current: Current | null,
  tier: RiskTier,
  { requester, leaders }: TierActor,
): TierRefusal | null {
  if (current === null) return null;
  if (tier === tierInEffect(current)) {
    return awaitsConfirmation(current) ? 'TIER_AWAITS_CONFIRMATION' : 'TIER_UNCHANGED';
  }
  return lowersHigh(current, tier) && !leaders.includes(requester.organisation) ? 'TIER_LEAD_LOWERS' : null;
}

/** Whether a protection would fall. */
export function lowersHigh(current: Current | null, tier: RiskTier): boolean {
  return tierInEffect(current) === 'HIGH' && tier !== 'HIGH';
}

/** A tier, with whose organisation set it; null: it is not known. */
export type SetTier = Current & { readonly setOrganisation: OrganisationId | null };

/** Whether this person may confirm HIGH; null: yes. Another organisation's does, or one of the organisation that leads. */
export function checkConfirmTier(
  current: SetTier | null,
  { requester, leaders }: TierActor,
): TierRefusal | null {
  const refusal = checkSecondPerson(current, requester);
  if (refusal !== null || leaders.includes(requester.organisation)) return refusal;
  return current?.setOrganisation === requester.organisation ? 'TIER_OTHER_ORGANISATION_NEEDED' : null;
}

/**
 * Whether this second person's no takes HIGH away: of the organisation that leads, or of the one that set it. Anybody
 * else's is an objection: a protection does not fall at the word of who answers for neither.
 */
export function rejects(current: SetTier, { requester, leaders }: TierActor): boolean {
  return leaders.includes(requester.organisation) || current.setOrganisation === requester.organisation;
}

/** Whether this person may say yes or no to HIGH, as another than who set it; null: yes. */
export function checkSecondPerson(current: Current | null, { id }: Requester): TierRefusal | null {
  if (current === null) return 'TIER_NOT_SET';
  if (!awaitsConfirmation(current)) return 'TIER_NOT_AWAITING_CONFIRMATION';
  return current.setBy === id ? 'TIER_SECOND_PERSON_NEEDED' : null;
}

/** Whether the tier can be looked at again as it is; null: yes. One that is to change is set, not reviewed. */
export function checkReviewTier(current: Current | null): TierRefusal | null {
  if (current === null) return 'TIER_NOT_SET';
  return awaitsConfirmation(current) ? 'TIER_AWAITS_CONFIRMATION' : null;
}

const HEIGHT: Readonly<Record<RiskTier, number>> = { LOW: 0, MODERATE: 1, HIGH: 2 };

/** The review trigger that moving between two tiers fires (policy.md §3); null: it did not move. */
export function triggerOf(from: RiskTier, to: RiskTier): 'ESCALATION' | 'STEP_DOWN' | null {
  if (from === to) return null;
  return HEIGHT[to] > HEIGHT[from] ? 'ESCALATION' : 'STEP_DOWN';
}
