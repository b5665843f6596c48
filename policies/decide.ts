import type { Agreement } from './agreement/types.ts';
import { createSubjectDecider } from './createSubjectDecider.ts';
import type { Decision, Question } from './decision.ts';

/** One question to the decision table (policy.md §6). Total and pure: exactly one effect and code for every input. */
export function decide(agreement: Agreement, question: Question): Decision {
  const { requester, purpose, facts, now, dataClass, controller } = question;
  return createSubjectDecider(agreement, requester, purpose, facts, now)(dataClass, controller);
}
