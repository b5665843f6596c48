import type { Instant } from '../words.ts';

/** Why a step with a crisis may not be taken. */
export type CrisisRefusal = 'CRISIS_ACTIVE' | 'CRISIS_RECORD_COMPLETE';

export interface CrisisState {
  readonly to: Instant;
  readonly completedAt: Instant | null;
}

/** Whether somebody who declared these crises before may declare another; null: yes. Repeat use shows, and is no bar. */
export function checkDeclare(earlier: readonly CrisisState[], now: Instant): CrisisRefusal | null {
  return earlier.some(({ to }) => now < to) ? 'CRISIS_ACTIVE' : null;
}

/** Whether something may be added to the record of a crisis; null: yes. */
export function checkCrisisRecord({ completedAt }: CrisisState): CrisisRefusal | null {
  return completedAt === null ? null : 'CRISIS_RECORD_COMPLETE';
}
