import type { Obligation } from '../decision.ts';
import type { SubjectFacts } from '../facts.ts';
import type { SubjectView } from '../subject/viewSubject.ts';
import type { Asked, Outcome } from '../table/row.ts';
import type { Instant } from '../words.ts';
import { consentLimits } from './consentLimits.ts';
import { workingDaysAfter } from './workingDaysAfter.ts';

/** The obligations that travel with what a rule discloses (policy.md §3, §5), apart from those of each record. */
export function obligationsOf(
  view: SubjectView,
  asked: Asked,
  rule: string,
  outcome: Outcome,
): readonly Obligation[] {
  const obligations: Obligation[] = [{ code: 'PURPOSE_BOUND', text: view.purpose ?? '' }];
  if (asked.foreign) obligations.push({ code: 'NO_ONWARD_WITHOUT_ORIGINATOR' });
  if (asked.entry.category === 'ANALYTIC_PROFILE') {
    obligations.push({ code: 'HUMAN_REVIEW' }, { code: 'VERIFY_BEFORE_ACTION' });
  }
  if (outcome.consent !== null) obligations.push(...consentLimits(outcome.consent));
  if (outcome.code === 'DUTY_OVER_OBJECTION') {
    const { dutyConfirmationWorkingDays, holidays } = view.agreement.times;
    const due = workingDaysAfter(view.now, dutyConfirmationWorkingDays, holidays);
    obligations.push({ code: 'CONFIRMATION_DUE', by: iso(due) }, { code: 'INFORM_FAMILY_DECISION' });
  }
  if (outcome.code === 'CRISIS' && view.crisis !== null) {
    const due = view.crisis.from + view.agreement.times.retrospectiveRecord;
    obligations.push({ code: 'RETROSPECTIVE_RECORD_DUE', by: iso(due) });
  }
  if (rule === 'P20' && view.seen.reviewOverdue) obligations.push({ code: 'TIER_REVIEW_OVERDUE' });
  if (view.facts !== null) addHiddenFrom(view.facts, obligations);
  return obligations;
}

/** NOT_TO_FAMILY_MEMBER holds for all that is disclosed about the person, on whatever it stands. */
function addHiddenFrom(facts: SubjectFacts, obligations: Obligation[]): void {
  if (facts.consents.length === 0) return;
  const persons = new Set<string>();
  for (const consent of facts.consents) {
    for (const condition of consent.conditions) {
      if (condition.kind === 'NOT_TO_FAMILY_MEMBER')
        for (const person of condition.persons) persons.add(person);
    }
  }
  for (const person of persons) obligations.push({ code: 'DO_NOT_REVEAL_TO', text: person });
}

function iso(moment: Instant): string {
  return new Date(moment).toISOString();
}
