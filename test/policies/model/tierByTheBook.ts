import type { FamilyFacts, SubjectFacts, TierRecord } from '../../../policies/facts.ts';

const ORDER = ['LOW', 'MODERATE', 'HIGH'];

export function holds(dated: { from: number; to: number | null }, now: number): boolean {
  return now >= dated.from && !(dated.to !== null && now >= dated.to);
}

/** policy.md §1 and §3: the tier that this requester sees. */
export function tierByTheBook(facts: SubjectFacts, requester: string, now: number): string {
  const works = (family: FamilyFacts) =>
    family.relationships.some((tie) => tie.kind !== 'SELF_CLAIMED' && holds(tie, now));
  const own = facts.tier === null ? [] : [facts.tier];
  const families = facts.families.filter(works);
  const childrenOf = (them: readonly FamilyFacts[]) => them.flatMap((family) => family.childTiers);
  const records = {
    CHILD: [...own, ...childrenOf(families.filter((family) => family.asParent))],
    UNBORN: own,
    ADULT: childrenOf(families),
    FAMILY: childrenOf(families),
  }[facts.kind];
  return records.map((record) => counted(record, requester)).reduce(highest, 'LOW');
}

function counted(record: TierRecord, requester: string): string {
  if (record.rejectedAt !== null) return record.previousTier;
  const secondPerson = record.confirmedBy !== null && record.confirmedBy !== record.setBy;
  const setterWaits = record.tier === 'HIGH' && requester === record.setBy && !secondPerson;
  return setterWaits ? record.previousTier : record.tier;
}

function highest(one: string, other: string): string {
  return ORDER.indexOf(one) >= ORDER.indexOf(other) ? one : other;
}
