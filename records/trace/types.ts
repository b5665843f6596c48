import type { Grounds, LegalBasis, Obligation } from '../../policies/decision.ts';
import type { Instant } from '../../policies/words.ts';
import type { LedgerEffect } from '../ledger/types.ts';
import type { LedgerReader } from './ledgerReader.ts';

/** Which of the ledger's rows; what is left out does not limit. */
export interface DisclosureQuestion {
  readonly subject?: string | null;
  readonly requester?: string | null;
  readonly organisation?: string | null;
  readonly purpose?: string | null;
  readonly source?: string | null;
  readonly dataClass?: string | null;
  /** As the ledger names it: the path from the person, e.g. `health.assessments.summary`, or its beginning. */
  readonly field?: string | null;
  /** A confidentiality gateway, e.g. `CONSENT`, a condition, or a statute, as the agreement words it. */
  readonly basis?: string | null;
  /** The consent, in whatever version. */
  readonly consent?: string | null;
  readonly override?: string | null;
  readonly courtOrder?: string | null;
  readonly crisis?: string | null;
  readonly effect?: LedgerEffect | null;
  /** The fine code. */
  readonly code?: string | null;
  /** Recorded at this moment or later. */
  readonly from?: Instant | null;
  /** Recorded before this moment. */
  readonly to?: Instant | null;
  /** Rows on a page, 1 to 200. */
  readonly first: number;
  readonly after?: string | null;
  /** For whose eyes; null: all of it, and said so by whoever asks. */
  readonly reader: LedgerReader | null;
}

/** Who was shown, or not shown, which fields of a person, when, under what, and why. */
export interface Disclosure {
  readonly operationId: string;
  readonly recordedAt: Instant;
  readonly requester: string;
  readonly organisation: string;
  readonly agency: string;
  readonly roleTier: string;
  readonly function: string;
  readonly purpose: string | null;
  readonly subject: string;
  readonly source: string;
  readonly dataClass: string | null;
  readonly controllers: readonly string[];
  readonly fields: readonly string[];
  readonly effect: LedgerEffect;
  readonly code: string;
  readonly rule: string;
  readonly legalBasis: LegalBasis | null;
  readonly obligations: readonly Obligation[];
  readonly grounds: Grounds;
}

export interface DisclosurePage {
  readonly rows: readonly (Disclosure & { readonly cursor: string })[];
  readonly hasNextPage: boolean;
  /** Where to go on; a page may be short of rows, or empty, and have a next one (`walkedRows`). */
  readonly endCursor: string | null;
}
