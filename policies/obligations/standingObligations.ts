import type { Obligation } from '../decision.ts';
import type { SubjectFacts } from '../facts.ts';
import type { Purpose } from '../words.ts';

/** What every disclosure about a subject carries, whatever it stands on. */
export interface StandingObligations {
  /** Of one's own organisation's records and the partnership's. */
  readonly own: readonly Obligation[];
  /** Of another organisation's. */
  readonly foreign: readonly Obligation[];
}

const NO_ONWARD: Obligation = Object.freeze({ code: 'NO_ONWARD_WITHOUT_ORIGINATOR' });

/** PURPOSE_BOUND, for others' data NO_ONWARD_WITHOUT_ORIGINATOR, and whom of the family not to tell. */
export function standingObligationsOf(
  purpose: Purpose | null,
  facts: SubjectFacts | null,
): StandingObligations {
  const bound: Obligation = Object.freeze({ code: 'PURPOSE_BOUND', text: purpose ?? '' });
  const hidden = facts === null || facts.consents.length === 0 ? [] : hiddenFrom(facts);
  return { own: Object.freeze([bound, ...hidden]), foreign: Object.freeze([bound, NO_ONWARD, ...hidden]) };
}

/** NOT_TO_FAMILY_MEMBER, in whichever consent, holds for all that is disclosed about the person. */
function hiddenFrom(facts: SubjectFacts): readonly Obligation[] {
  const persons = new Set<string>();
  for (const consent of facts.consents) {
    for (const condition of consent.conditions) {
      if (condition.kind === 'NOT_TO_FAMILY_MEMBER')
        for (const person of condition.persons) persons.add(person);
    }
  }
  return [...persons].map((person) => Object.freeze({ code: 'DO_NOT_REVEAL_TO', text: person }));
}
