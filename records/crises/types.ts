export interface CrisisDeclaration {
  readonly idempotencyKey: string;
  /** A person or a family. */
  readonly subject: string;
  readonly reason: string;
}

export interface InterimDecision {
  readonly idempotencyKey: string;
  readonly crisis: string;
  readonly expectedVersion: number | null;
  /** Who decided, when somebody else did. */
  readonly decidedBy: string | null;
  readonly decision: string;
}

export interface CrisisRecord {
  readonly idempotencyKey: string;
  readonly crisis: string;
  readonly expectedVersion: number | null;
  readonly whatHappened: string;
  /** What was looked at and shared, and why that was needed. */
  readonly whatWasUsed: string;
  readonly whatFollows: string;
}

export interface CrisisEnd {
  readonly idempotencyKey: string;
  readonly crisis: string;
  readonly expectedVersion: number | null;
  readonly reason: string;
}
