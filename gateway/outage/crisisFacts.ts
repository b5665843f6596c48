import type { Crisis, FamilyFacts, SubjectFacts } from '../../policies/facts.ts';
import { KnownFacts } from '../../records/facts/knownFacts.ts';

/** The families of these facts in which the requester has a crisis that is active at `now`. */
export function familiesInCrisis({ families }: SubjectFacts, now: number): readonly FamilyFacts[] {
  const isActive = ({ from, to }: Crisis) => from <= now && to !== null && now < to;
  return families.filter(({ crises }) => crises.some(isActive));
}

/**
 * Facts on which a declared crisis, and nothing else, can disclose: what opens is left out, but for the crises; what
 * shuts out stays. So the decision table itself keeps an outage's answers to what the crisis covers (P08, P09).
 */
export function crisisOnly(known: KnownFacts): KnownFacts {
  const facts = known.read();
  const stripped: SubjectFacts = {
    ...facts,
    families: facts.families.map((family) => ({ ...family, relationships: [], tasks: [] })),
    consents: [],
    overrides: [],
    courtOrders: [],
  };
  return new KnownFacts(JSON.stringify(stripped));
}
