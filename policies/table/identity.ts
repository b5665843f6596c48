import { objectionNames } from '../consent/objectionNames.ts';
import type { SubjectView } from '../subject/viewSubject.ts';
import { askerOf } from './consent.ts';
import { type Asked, disclose, type Outcome } from './row.ts';

/** P15: who the person is; governance records within §4; the address unless an objection names it. */
export function identityOrGovernance(view: SubjectView, asked: Asked): Outcome | null {
  const { entry } = asked;
  if (entry.category === 'GOVERNANCE') {
    return withinCeiling(view, asked) ? disclose('GOVERNANCE', view.tieGrounds) : null;
  }
  if (entry.category !== 'IDENTITY') return null;
  if (entry.flags.has('SHIELDABLE')) {
    if (view.standing.relationship === null || view.facts === null) return null;
    if (objectionNames(view.facts, askerOf(view, entry), view.now)) return null;
  }
  return disclose('IDENTITY', view.tieGrounds);
}

/** Some of the records at least; which ones, `governanceRows` says. Governance functions see them all. */
function withinCeiling(view: SubjectView, { entry }: Asked): boolean {
  const cell = entry.ceiling.get(view.requester.roleTier);
  if (cell === undefined) return false;
  return cell !== 'NO' || view.agreement.functions.get(view.requester.function)?.governance === true;
}
