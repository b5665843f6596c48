import type { Override } from '../facts.ts';
import type { SubjectView } from '../subject/viewSubject.ts';
import { type Asked, disclose, type Outcome } from './row.ts';

/** The override in force that names this class and this recipient and meets its conditions; null: none. */
export function overrideFor(view: SubjectView, asked: Asked): Override | null {
  for (const override of view.overrides) {
    if (override.classes.includes(asked.entry.dataClass) && isSound(override, view, asked)) return override;
  }
  return null;
}

/** P13. */
export function overridden(view: SubjectView, asked: Asked): Outcome | null {
  const override = overrideFor(view, asked);
  return override === null ? null : disclose('OVERRIDE', { override: override.id });
}

/**
 * The conditions of policy.md §3 that a decision can see again. They were checked when it was authorised; what was
 * recorded otherwise opens nothing.
 */
function isSound(override: Override, view: SubjectView, { entry, controller }: Asked): boolean {
  const { requester, authoriser, caldicottGuardian, originatorApproval } = override;
  if (authoriser === requester) return false;
  if (
    entry.flags.has('ORIGINATOR_CONTROLLED') &&
    (controller === null || originatorApproval !== controller)
  ) {
    return false;
  }
  if (entry.category !== 'RESTRICTED_CLINICAL') return true;
  const thirdPerson =
    caldicottGuardian !== null && caldicottGuardian !== requester && caldicottGuardian !== authoriser;
  return thirdPerson && view.agreement.roleTiers.get(view.requester.roleTier)?.clinical === true;
}
