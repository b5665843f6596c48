import type { SubjectView } from '../subject/viewSubject.ts';
import { courtOrderFor } from './courtOrder.ts';
import { type Asked, type Outcome, withhold } from './row.ts';

const SHIELDED = withhold('SHIELDED');

/** P07: a shielded address, even of one's own organisation, without an override on the ground SHIELD or a court order. */
export function shielded(view: SubjectView, asked: Asked): Outcome | null {
  if (!view.shielded || !asked.entry.flags.has('SHIELDABLE')) return null;
  if (courtOrderFor(view, asked) !== null) return null;
  const lifted = view.overrides.some(
    (override) =>
      override.ground === 'SHIELD' &&
      override.authoriser !== override.requester &&
      override.classes.includes(asked.entry.dataClass),
  );
  return lifted ? null : SHIELDED;
}
