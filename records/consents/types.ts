import type { Clock } from '../../database/clock.ts';
import type { Pool } from '../../database/openPool.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import type { Condition, ConsentRecord, ScopeEntry } from '../../policies/facts.ts';
import type { ConsentStatus, Instant, Requester } from '../../policies/words.ts';

export interface ConsentServices {
  /** Of the application's role. */
  readonly pool: Pool;
  readonly clock: Clock;
  /** A UUID of this process: the chain of its ledger rows. */
  readonly chain: string;
  readonly agreement: Agreement;
}

/** Who makes a change, and as part of what. */
export interface Actor {
  readonly requester: Requester;
  readonly purpose: string;
  /** The operation at the gateway. */
  readonly operationId: string;
}

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

/** The version that was just recorded, or the one recorded earlier under the same idempotency key. */
export interface RecordedVersion {
  readonly id: string;
  readonly version: number;
  readonly subject: string;
  readonly status: ConsentStatus;
  readonly recordedAt: Instant;
}
