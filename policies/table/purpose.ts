import type { SubjectView } from '../subject/viewSubject.ts';
import { type Outcome, withhold } from './row.ts';

const PURPOSE_INCOMPATIBLE = withhold('PURPOSE_INCOMPATIBLE');

/** P03: the purpose is absent, not served person by person, or not for this function. */
export function incompatible(view: SubjectView): Outcome | null {
  return view.purposeServed ? null : PURPOSE_INCOMPATIBLE;
}
