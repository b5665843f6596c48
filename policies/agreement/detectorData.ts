import type { OrganisationId } from '../words.ts';

/** What is looked for on the ledger, beside the records of the partnership, every hour. */
export interface DetectorData {
  readonly detector: /** Looking for people whom one has nothing to do with. */
    | 'OUTSIDE_CASELOAD'
    /** Being shown many people in a short time. */
    | 'BURST'
    /** Being shown somebody of one's own surname or address. */
    | 'RELATIVE'
    /** Declaring crises again and again. */
    | 'REPEATED_CRISIS'
    /** Being shown something on an override or in a crisis, and not adding why. */
    | 'NO_RATIONALE'
    /** A ledger's chain that does not hang together. */
    | 'SEQUENCE_GAP';
  /** The kind of alert that it raises. */
  readonly alert: string;
  /** How far back it looks; NO_RATIONALE: how long somebody has to add it. */
  readonly hours: number;
  /** From how many people or times on. */
  readonly atLeast: number;
  /** The organisation that is told where nobody's family is concerned; null: the practitioner's own. */
  readonly organisation: OrganisationId | null;
}
