import type { Obligation } from '../decision.ts';
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
  const standing = asked.foreign ? view.standingObligations.foreign : view.standingObligations.own;
  const added: Obligation[] = [];
  if (asked.entry.category === 'ANALYTIC_PROFILE') {
    added.push({ code: 'HUMAN_REVIEW' }, { code: 'VERIFY_BEFORE_ACTION' });
  }
  if (outcome.consent !== null) added.push(...consentLimits(outcome.consent));
  if (outcome.code === 'DUTY_OVER_OBJECTION') {
    const { dutyConfirmationWorkingDays, holidays } = view.agreement.times;
    const due = workingDaysAfter(view.now, dutyConfirmationWorkingDays, holidays);
    added.push({ code: 'CONFIRMATION_DUE', by: iso(due) }, { code: 'INFORM_FAMILY_DECISION' });
  }
  if (outcome.code === 'CRISIS' && view.crisis !== null) {
    const due = view.crisis.from + view.agreement.times.retrospectiveRecord;
    added.push({ code: 'RETROSPECTIVE_RECORD_DUE', by: iso(due) });
  }
  if (rule === 'P20' && view.seen.reviewOverdue) added.push({ code: 'TIER_REVIEW_OVERDUE' });
  return added.length === 0 ? standing : [...standing, ...added];
}

function iso(moment: Instant): string {
  return new Date(moment).toISOString();
}
