import type { Instant, OrganisationId } from '../../policies/words.ts';

/** Whose signature an agreement waits for, or has. */
export interface SignatureNeed {
  /** e.g. `LA-A`: one signature for each row of the agreement in force. */
  readonly need: string;
  readonly organisation: OrganisationId;
  readonly functions: readonly string[];
}

export interface Signature {
  readonly need: string;
  readonly signer: string;
  readonly organisation: OrganisationId;
  readonly function: string;
  readonly at: Instant;
}

/** An agreement as the registry holds it. */
export interface PublishedAgreement {
  readonly version: string;
  /** JSON, to the byte. */
  readonly document: string;
  readonly from: Instant;
  readonly needs: readonly SignatureNeed[];
  readonly signatures: readonly Signature[];
  readonly rationale: string;
  readonly proposedBy: string;
  readonly at: Instant;
  /** All have signed: it begins, or began, at `from`. */
  readonly isScheduled: boolean;
  /** Taken back before it began: it never will. */
  readonly isWithdrawn: boolean;
}
