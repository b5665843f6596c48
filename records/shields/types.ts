import type { Instant } from '../../policies/words.ts';

export interface ShieldInput {
  readonly idempotencyKey: string;
  readonly subject: string;
  /** Everybody of the families in which the requester works with the subject, too. */
  readonly household: boolean;
  /** Of those, whose address is left as it is: whom the subject fled from, e.g. */
  readonly except: readonly string[];
  readonly evidence: string;
  /** null: no end. */
  readonly until: Instant | null;
}

export interface ElsewhereInput {
  readonly idempotencyKey: string;
  readonly family: string;
  readonly people: readonly string[];
  readonly evidence: 'HOME_VISIT' | 'OFFICIAL_RECORD' | 'PROFESSIONAL_RECORD';
  readonly reason: string;
}
