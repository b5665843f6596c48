import type { SubjectView } from '../subject/viewSubject.ts';
import { type Asked, disclose, type Outcome } from './row.ts';

/** P18: one's own organisation's record; clinical ones of children only, analytics never. */
export function internal(view: SubjectView, asked: Asked): Outcome | null {
  if (!asked.own || asked.entry.category === 'ANALYTIC_PROFILE') return null;
  if (asked.entry.category === 'RESTRICTED_CLINICAL' && view.facts?.kind !== 'CHILD') return null;
  return disclose('INTERNAL', view.tieGrounds);
}
