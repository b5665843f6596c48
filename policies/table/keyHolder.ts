import type { SubjectView } from '../subject/viewSubject.ts';
import { type Asked, type Outcome, withhold } from './row.ts';

const NOT_KEYHOLDER = withhold('NOT_KEYHOLDER');

/** P17: analytics, and not an organisation that holds the key. */
export function notKeyHolder(view: SubjectView, asked: Asked): Outcome | null {
  if (asked.entry.category !== 'ANALYTIC_PROFILE') return null;
  return view.agreement.keyHolders.has(view.requester.organisation) ? null : NOT_KEYHOLDER;
}
