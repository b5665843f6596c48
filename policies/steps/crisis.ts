import type { Instant } from '../words.ts';

/** Why a step with a crisis may not be taken. */
export type CrisisRefusal =
  | 'CRISIS_ACTIVE'
  | 'CRISIS_NOT_OVER'
  | 'CRISIS_OVER'
  | 'CRISIS_RECORD_COMPLETE'
  | 'CRISIS_DECIDER_UNKNOWN';

export interface CrisisState {
  readonly to: Instant;
  readonly completedAt: Instant | null;
}

/** Whether somebody who declared these crises before may declare another; null: yes. Repeat use shows, and is no bar. */
export function checkDeclare(earlier: readonly CrisisState[], now: Instant): CrisisRefusal | null {
  return earlier.some(({ to }) => now < to) ? 'CRISIS_ACTIVE' : null;
}

/** Whether a decision may be added to the record of a crisis, while it lasts or after it; null: yes. */
export function checkInterimDecision(
  { completedAt }: CrisisState,
  isDeciderKnown: boolean,
): CrisisRefusal | null {
  if (completedAt !== null) return 'CRISIS_RECORD_COMPLETE';
  return isDeciderKnown ? null : 'CRISIS_DECIDER_UNKNOWN';
}

/**
 * Whether the record of a crisis may be completed; null: yes. It looks back (policy.md §3): while the crisis lasts there
 * is more to come that it would leave out.
 */
export function checkCrisisRecord({ to, completedAt }: CrisisState, now: Instant): CrisisRefusal | null {
  if (completedAt !== null) return 'CRISIS_RECORD_COMPLETE';
  return now < to ? 'CRISIS_NOT_OVER' : null;
}

/** Whether a crisis may be ended before its time; null: yes. */
export function checkEndCrisis({ to }: CrisisState, now: Instant): CrisisRefusal | null {
  return now < to ? null : 'CRISIS_OVER';
}
