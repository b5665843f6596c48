import type { Condition, ConsentRecord, ScopeEntry } from '../../policies/facts.ts';
import type { ConsentStatus, Instant, Purpose } from '../../policies/words.ts';
import type { ReviewTrigger } from '../triggers/triggers.ts';

/** What has to be explained before somebody can agree. */
export type ConsentTopic =
  | 'WHAT_IS_SHARED'
  | 'WHO_RECEIVES_IT'
  | 'WHY'
  | 'RIGHT_TO_REFUSE_AND_WITHDRAW'
  | 'SHARING_WITHOUT_CONSENT'
  | 'WHEN_IT_IS_REVIEWED';

/** The conversation in fields: what was talked about, and at which events to talk again. */
export interface Conversation {
  readonly purposes: readonly Purpose[];
  readonly explained: readonly ConsentTopic[];
  readonly reviewPoints: readonly ReviewTrigger[];
}

/** How somebody who may decide was talked with, whatever came of it. */
export interface Talk {
  readonly understandingConfirmed: boolean;
  readonly evidence: 'VERBAL' | 'WRITTEN' | 'DIGITAL';
  /** A day: 2026-03-02. */
  readonly discussedOn: string;
  /** null: nothing was recorded of it, which is enough for a refusal only. */
  readonly conversation: Conversation | null;
  /** Why, in words; sealed. */
  readonly rationale: string | null;
  /** null: the agreement's time for it. */
  readonly reviewDate: Instant | null;
}

/** Who decides, in which capacity. */
export interface Deciding {
  readonly subject: string;
  readonly givenBy: string;
  readonly capacity: ConsentRecord['capacity'];
  readonly capacityAssessedBy: string | null;
  /** A day. */
  readonly capacityAssessedOn: string | null;
}

export interface ConsentDecision extends Deciding, Talk {
  readonly idempotencyKey: string;
  /** The consent to change; null: a new one. */
  readonly consent: string | null;
  /** The version that the sender saw; needed when a consent is changed. */
  readonly expectedVersion: number | null;
  readonly status: ConsentStatus;
  readonly scope: readonly ScopeEntry[];
  readonly conditions: readonly Condition[];
}

export interface ConsentWithdrawal {
  readonly idempotencyKey: string;
  readonly consent: string;
  /** null: whatever the version is now. */
  readonly expectedVersion: number | null;
  readonly withdrawnBy: string;
}
