import type { Agreement } from './agreement/types.ts';
import { type SubjectQuestion, type SubjectView, viewSubject } from './subject/viewSubject.ts';
import { audits, holdsNoCase } from './table/functions.ts';
import { unrelated } from './table/relationship.ts';

/**
 * Whether a person (or family) object may be shown as existing: to whom P05's first branch does not apply, and to an
 * auditor under the audit purpose. To everyone else the answer is that of an id that nobody has.
 */
export function isKnown(question: SubjectQuestion & { readonly agreement: Agreement }): boolean {
  return isKnownIn(viewSubject(question.agreement, question));
}

/** The same for a view that exists already. */
export function isKnownIn(view: SubjectView): boolean {
  if (view.facts === null || !view.purposeServed) return false;
  return holdsNoCase(view) ? audits(view) : unrelated(view) === null;
}
