import type { RecordedFact } from '../../policies/steps/recordedFact.ts';

export interface RecordedFactInput extends RecordedFact {
  readonly idempotencyKey: string;
  readonly subject: string;
  /** PROHIBITION: who prohibits. */
  readonly basis: 'COURT' | 'STATUTE' | null;
  /** What shows it: the order's reference, the reasons of a finding. */
  readonly evidence: string;
}

export interface RecordedFactEnd {
  readonly idempotencyKey: string;
  /** The fact's id. */
  readonly record: string;
  readonly expectedVersion: number | null;
  /** REVOKED: it should not have been, or was taken back. */
  readonly how: 'ENDED' | 'REVOKED';
  readonly reason: string;
}
