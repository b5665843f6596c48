import type { Instant } from '../../policies/words.ts';

/** Whether a family was told and how, is to be told, or why not yet and when that is looked at again. */
export interface FamilyDecision {
  readonly decision: 'INFORMED' | 'TO_BE_INFORMED' | 'DEFERRED';
  readonly reason: string | null;
  readonly reviewAt: Instant | null;
}

export interface FamilyDecisionInput extends FamilyDecision {
  readonly idempotencyKey: string;
  /** The override, or the disclosure by duty over an objection, that the family would be told of. */
  readonly record: string;
  readonly expectedVersion: number | null;
}
