import type { Condition, ConsentRecord, ScopeEntry } from '../../policies/facts.ts';
import type { ConsentStatus, Instant } from '../../policies/words.ts';

export interface ConsentDecision {
  readonly idempotencyKey: string;
  readonly subject: string;
  /** The consent to change; null: a new one. */
  readonly consent: string | null;
  /** The version that the sender saw; needed when a consent is changed. */
  readonly expectedVersion: number | null;
  readonly status: ConsentStatus;
  readonly givenBy: string;
  readonly capacity: ConsentRecord['capacity'];
  readonly capacityAssessedBy: string | null;
  /** A day: 2026-03-02. */
  readonly capacityAssessedOn: string | null;
  readonly scope: readonly ScopeEntry[];
  readonly conditions: readonly Condition[];
  readonly understandingConfirmed: boolean;
  readonly evidence: 'VERBAL' | 'WRITTEN' | 'DIGITAL';
  /** A day. */
  readonly discussedOn: string;
  /** null: the agreement's time for it. */
  readonly reviewDate: Instant | null;
}

export interface ConsentWithdrawal {
  readonly idempotencyKey: string;
  readonly consent: string;
  /** null: whatever the version is now. */
  readonly expectedVersion: number | null;
  readonly withdrawnBy: string;
}
