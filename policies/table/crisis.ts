import type { SubjectView } from '../subject/viewSubject.ts';
import { untied } from './relationship.ts';
import { type Asked, disclose, type Outcome, withhold } from './row.ts';

const CRISIS_SCOPE = withhold('CRISIS_SCOPE');
const CRISIS_NOT_DECLARED = withhold('CRISIS_NOT_DECLARED');

/** P08: an active crisis opens the summary and who the person is. */
export function inCrisis(view: SubjectView, { entry }: Asked): Outcome | null {
  if (view.crisis === null || !entry.flags.has('OPENS_IN_CRISIS')) return null;
  return disclose('CRISIS', { crisis: view.crisis.id });
}

/** P09: a crisis without a relationship opens nothing else. */
export function beyondCrisis(view: SubjectView): Outcome | null {
  return view.crisis !== null && untied(view) ? CRISIS_SCOPE : null;
}

/** P10: another organisation's crisis summary, and no active crisis. */
export function undeclared(view: SubjectView, asked: Asked): Outcome | null {
  if (view.crisis !== null || !asked.foreign) return null;
  return asked.entry.category === 'CRISIS_SUMMARY' ? CRISIS_NOT_DECLARED : null;
}
