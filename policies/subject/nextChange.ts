import type { Agreement } from '../agreement/types.ts';
import type { Dated, FamilyFacts, SubjectFacts, TierRecord } from '../facts.ts';
import type { Instant } from '../words.ts';

/**
 * The next moment after `now` at which the clock alone could change any decision about this subject; null: never.
 * It is the nearest of every moment that the policy compares `now` with, whether or not it matters to one class: too
 * early costs a second look, too late would be a leak.
 */
export function nextChange(agreement: Agreement, facts: SubjectFacts | null, now: Instant): Instant | null {
  let next = Number.POSITIVE_INFINITY;
  const consider = (moment: Instant | null): void => {
    if (moment !== null && moment > now && moment < next) next = moment;
  };
  for (const moment of agreement.boundaries) consider(moment);
  if (facts !== null) {
    for (const family of facts.families) considerFamily(agreement, family, consider);
    considerTier(facts.tier, consider);
    for (const consent of facts.consents) {
      consider(consent.reviewDate);
      for (const condition of consent.conditions)
        if (condition.kind === 'TIME_LIMITED') consider(condition.until);
    }
    considerAll(facts.overrides, consider);
    considerAll(facts.prohibitions, consider);
    considerAll(facts.courtOrders, consider);
    considerAll(facts.detriments, consider);
    considerAll(facts.shields, consider);
  }
  return next === Number.POSITIVE_INFINITY ? null : next;
}

type Consider = (moment: Instant | null) => void;

function considerFamily(agreement: Agreement, family: FamilyFacts, consider: Consider): void {
  considerAll(family.relationships, consider);
  considerAll(family.crises, consider);
  considerAll(family.tasks, consider);
  for (const tie of family.relationships) {
    if (tie.kind === 'SELF_CLAIMED') consider(tie.from + agreement.times.selfClaimed);
  }
  for (const crisis of family.crises) consider(crisis.from + agreement.times.crisis);
  for (const tier of family.childTiers) considerTier(tier, consider);
}

function considerAll(records: readonly Dated[], consider: Consider): void {
  for (const record of records) {
    consider(record.from);
    consider(record.to);
  }
}

function considerTier(tier: TierRecord | null, consider: Consider): void {
  if (tier !== null) consider(tier.reviewDue);
}
