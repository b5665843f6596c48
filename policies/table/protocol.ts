import { protocolCovers } from '../agreement/protocolCovers.ts';
import type { SubjectView } from '../subject/viewSubject.ts';
import { courtOrderFor } from './courtOrder.ts';
import { overrideFor } from './override.ts';
import { type Asked, type Outcome, withhold } from './row.ts';

const NO_PROTOCOL = withhold('NO_PROTOCOL');

/** P06: another organisation's record that neither a protocol nor an exception lets out. */
export function uncovered(view: SubjectView, asked: Asked): Outcome | null {
  const { agreement, requester, purpose } = view;
  if (!asked.foreign || asked.controller === null || purpose === null) return null;
  if (protocolCovers(agreement, asked.controller, requester.organisation, purpose, asked.entry.dataClass))
    return null;
  if (view.crisis !== null && asked.entry.category === 'CRISIS_SUMMARY') return null;
  if (overrideFor(view, asked) !== null || courtOrderFor(view, asked) !== null) return null;
  return NO_PROTOCOL;
}
