import type { FindingKind, FindingStep } from '../../policies/steps/finding.ts';
import type { Instant, OrganisationId } from '../../policies/words.ts';

/** Who has to act next, and by when. */
export interface Owner {
  readonly practitioner: string;
  readonly organisation: OrganisationId;
  readonly dueAt: Instant;
}

export interface FindingInput {
  readonly idempotencyKey: string;
  readonly kind: FindingKind;
  /** The person or family that it is about. */
  readonly subject: string;
  /** null: about no one operation, as a complaint may be. */
  readonly operation: string | null;
  /** The finding that this one is about, e.g. a complaint. */
  readonly follows: string | null;
  readonly words: string;
  /** null: nobody has to do anything, as with what is in order. */
  readonly owner: Owner | null;
}

export interface FindingStepInput {
  readonly idempotencyKey: string;
  readonly finding: string;
  readonly expectedVersion: number;
  readonly step: FindingStep;
  readonly words: string;
  /** Of what comes next; null: nothing does. */
  readonly owner: Owner | null;
}
