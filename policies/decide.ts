import type { Agreement } from './agreement/types.ts';
import type { Decision, Question } from './decision.ts';
import type { SubjectFacts } from './facts.ts';
import { isKnownIn } from './isKnown.ts';
import { tierToShow } from './subject/tierToShow.ts';
import { viewSubject } from './subject/viewSubject.ts';
import { walkTable } from './table/walkTable.ts';
import type { DataClass, Instant, OrganisationId, Purpose, Requester, RiskTier } from './words.ts';

/** Decides class by class and controller by controller for one subject, sharing what these decisions share. */
export interface SubjectDecider {
  (dataClass: DataClass | null, controller: OrganisationId | null): Decision;
  /** Whether the person object itself may be shown as existing (see `isKnown`). */
  readonly known: boolean;
  /** For messages: the tier that this requester sees; null where the tier itself is not theirs to see. */
  readonly tier: RiskTier | null;
  /** The next moment at which the clock alone could change any of this: the same as on every decision. */
  readonly validUntil: Instant | null;
}

/**
 * The decisions about one data subject for one requester, purpose and moment. Works out once what depends on neither
 * class nor controller; each call then walks the table.
 */
export function createSubjectDecider(
  agreement: Agreement,
  requester: Requester,
  purpose: Purpose | null,
  facts: SubjectFacts | null,
  now: Instant,
): SubjectDecider {
  const view = viewSubject(agreement, { requester, purpose, facts, now });
  return Object.assign(
    (dataClass: DataClass | null, controller: OrganisationId | null) =>
      walkTable(view, dataClass, controller),
    { known: isKnownIn(view), tier: tierToShow(view), validUntil: view.validUntil },
  );
}

/** One question to the decision table (policy.md §6). Total and pure: exactly one effect and code for every input. */
export function decide(agreement: Agreement, question: Question): Decision {
  const view = viewSubject(agreement, question);
  return walkTable(view, question.dataClass, question.controller);
}
