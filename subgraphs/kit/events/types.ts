/**
 * What an agency tells the spine, and nothing else: that a rule of the agreement fired for a person at a moment, by
 * which tokens a person can be found, and what it committed to on a day. Never a value of a record.
 */
export type AgencyEvent = FiredEvent | TokensEvent | CommittedEvent;

interface Event {
  /** A UUID; the same event again has no effect. */
  readonly id: string;
  readonly person: string;
}

/** The root over all commitments of a day that is over (kit/commit). */
export interface CommittedEvent extends Omit<Event, 'person'> {
  readonly kind: 'COMMITTED';
  /** `2026-03-02`, UTC. */
  readonly day: string;
  /** RFC 6962, hex. */
  readonly root: string;
  readonly count: number;
}

export interface FiredEvent extends Event {
  readonly kind: 'FIRED';
  /** The rule's name in the agreement. */
  readonly rule: string;
  /** Whose record made it fire. */
  readonly controller: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** All tokens of a person in this agency, in the place of those sent before. */
export interface TokensEvent extends Event {
  readonly kind: 'TOKENS';
  readonly tokens: readonly MatchToken[];
}

export interface MatchToken {
  readonly scheme: MatchScheme;
  /** HMAC-SHA256, base64url. */
  readonly token: string;
}

/** `KIN_…`: by which nobody is found; what a practitioner has in common with a person (kit/match/kinMark.ts). */
export const matchSchemes = ['NAME_BIRTH_POSTCODE', 'NHS_NUMBER', 'KIN_SURNAME', 'KIN_ADDRESS'] as const;
export type MatchScheme = (typeof matchSchemes)[number];

/** One delivery. */
export interface Message {
  readonly v: 1;
  /** A UUID of this delivery: good once. */
  readonly id: string;
  /** The agency's subgraph, e.g. `health`. */
  readonly agency: string;
  /** Milliseconds since the epoch. */
  readonly sentAt: number;
  readonly events: readonly AgencyEvent[];
}

/**
 * The spine's answer: which events it keeps, the rules of this agency as the agreement has them now, and for whom one of
 * them is to be looked at again, whatever it fired for before.
 */
export interface Reply {
  readonly accepted: readonly string[];
  readonly rules: readonly Rule[];
  /** Each is good once, by its id; it may come more than once. */
  readonly again: readonly Again[];
}

export interface Again {
  readonly id: string;
  readonly rule: string;
  readonly person: string;
}

/** A rule over one kind of record, as data (policies/agreement: `rules`). */
export interface Rule {
  readonly rule: string;
  /** The field of the namespace whose records it looks at, e.g. `admissions`. */
  readonly records: string;
  /** Fields of the record and the values that count; none: every record. */
  readonly where: Readonly<Record<string, readonly string[]>>;
  /** The field that says when; null: the as-of moment. */
  readonly moment: string | null;
  /** So many of them within so many days; null: each one. */
  readonly repeated: { readonly times: number; readonly withinDays: number } | null;
  /** The day on which the date in `moment` is so many years ago; null: the record itself. */
  readonly birthday: number | null;
}
