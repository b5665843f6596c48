import type { RiskTier } from '../../policies/words.ts';

/** Every step names the version that the sender saw; null only where nothing was set yet. */
interface TierStep {
  readonly idempotencyKey: string;
  readonly subject: string;
  readonly expectedVersion: number | null;
}

export interface TierSetting extends TierStep {
  readonly tier: RiskTier;
  readonly basis: string;
  readonly planUpdate: string;
}

export type TierConfirmation = TierStep;

export interface TierRejection extends TierStep {
  readonly reason: string;
}

export interface TierReview extends TierStep {
  readonly basis: string;
}
