import type { SubjectView } from '../subject/viewSubject.ts';
import { overrideFor } from './override.ts';
import { type Asked, type Outcome, withhold } from './row.ts';

const ORIGINATOR_CONTROLLED = withhold('ORIGINATOR_CONTROLLED');

/** P12: another organisation's originator-controlled record, and no override that the originator approved. */
export function originatorControlled(view: SubjectView, asked: Asked): Outcome | null {
  if (!asked.foreign || !asked.entry.flags.has('ORIGINATOR_CONTROLLED')) return null;
  return overrideFor(view, asked) === null ? ORIGINATOR_CONTROLLED : null;
}
