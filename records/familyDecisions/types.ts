import type { Instant } from '../../policies/words.ts';

/** Whether a family is told, or why not yet and when that is looked at again. */
export interface FamilyDecision {
  readonly decision: 'INFORMED' | 'DEFERRED';
  readonly reason: string | null;
  readonly reviewAt: Instant | null;
}

export interface FamilyDecisionInput extends FamilyDecision {
  readonly idempotencyKey: string;
  /** The override, or the disclosure by duty over an objection, that the family would be told of. */
  readonly record: string;
  readonly expectedVersion: number | null;
}
