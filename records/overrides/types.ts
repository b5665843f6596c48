import type { Override } from '../../policies/facts.ts';
import type { Instant, OrganisationId } from '../../policies/words.ts';
import type { FamilyDecision } from '../familyDecisions/types.ts';

export interface OverrideRequestInput {
  readonly idempotencyKey: string;
  readonly subject: string;
  readonly ground: Override['ground'];
  readonly classes: readonly string[];
  readonly recipients: readonly string[];
  /** Where a class is originator-controlled: whose records they are. */
  readonly originator: OrganisationId | null;
  /** The harm balance: what may happen if it is shared, and if it is not. */
  readonly ifShared: string;
  readonly ifNotShared: string;
  readonly expiresAt: Instant;
}

/** One step with an override that exists; it names the version that the sender saw. */
export interface OverrideStep {
  readonly idempotencyKey: string;
  readonly override: string;
  readonly expectedVersion: number | null;
  /** Why, in words. */
  readonly reason: string;
}

export interface OverrideAuthorisation extends OverrideStep {
  readonly family: FamilyDecision | null;
}
