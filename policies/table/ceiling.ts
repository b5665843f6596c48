import type { SubjectView } from '../subject/viewSubject.ts';
import { type Asked, type Outcome, withhold } from './row.ts';

const ROLE_CEILING = withhold('ROLE_CEILING');

/** P16: above what the role tier needs to know (§4), after the statutory uplift. */
export function aboveCeiling(view: SubjectView, asked: Asked): Outcome | null {
  const cell = asked.entry.ceiling.get(view.requester.roleTier);
  if (cell === undefined) return ROLE_CEILING;
  if (asked.entry.category === 'SAFEGUARDING_CRITICAL' && uplifted(view)) return null;
  if (cell === 'OWN_ORGANISATION') return asked.own ? null : ROLE_CEILING;
  return cell === 'NO' || cell === 'UPLIFT' ? ROLE_CEILING : null;
}

/** Statutory uplift: HIGH, statutory recipient, a safeguarding purpose, a relationship other than SELF_CLAIMED. */
function uplifted(view: SubjectView): boolean {
  return (
    view.seen.tier === 'HIGH' && view.statutory && view.safeguarding && view.standing.relationship !== null
  );
}
