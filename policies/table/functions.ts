import type { SubjectView } from '../subject/viewSubject.ts';
import { type Asked, disclose, type Outcome, withhold } from './row.ts';

const FUNCTION_NOT_PERMITTED = withhold('FUNCTION_NOT_PERMITTED');
const GOVERNANCE = disclose('GOVERNANCE', Object.freeze({}));

/** P04: an auditor reads GOVERNANCE classes under the audit purpose; nothing else is an auditor's or a publisher's. */
export function auditorOrPublisher(view: SubjectView, asked: Asked): Outcome | null {
  if (!holdsNoCase(view)) return null;
  return audits(view) && asked.entry.category === 'GOVERNANCE' ? GOVERNANCE : FUNCTION_NOT_PERMITTED;
}

/** AUDITOR and PUBLISHER work with no family: their function decides before any relationship does. */
export function holdsNoCase(view: SubjectView): boolean {
  return view.requester.function === 'AUDITOR' || view.requester.function === 'PUBLISHER';
}

/** An auditor under the audit purpose, about a person whom the registry knows. */
export function audits(view: SubjectView): boolean {
  if (view.requester.function !== 'AUDITOR' || view.facts === null || view.purpose === null) return false;
  return view.agreement.purposes.get(view.purpose)?.audit === true;
}
