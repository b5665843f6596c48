import type { FieldUse } from '../../records/ledger/fieldUsage.ts';
import type { Need, NewVersion, Proposal, ReleasePart } from '../../records/publications/types.ts';
import type { Problem } from '../../schema/publication/types.ts';

/** A subgraph that somebody wants to publish. */
export type Candidate = NewVersion;

/** One reason against it; with whom it would leave behind, where that is the reason. */
export interface Finding extends Problem {
  readonly usage?: readonly FieldUse[];
}

/** A change worth knowing that stands against nothing. */
export interface Note {
  readonly code: string;
  readonly coordinate: string;
  readonly message: string;
}

/** What publishing a candidate comes to. */
export interface Assessment {
  readonly subgraph: string;
  /** The release that it was compared with; 0: what was installed. */
  readonly base: number;
  readonly agreement: string;
  readonly problems: readonly Finding[];
  /** How many more there are than are told. */
  readonly untold: number;
  readonly needs: readonly Need[];
  readonly notes: readonly Note[];
  /** The same SDL at the same address is published already. */
  readonly isPublished: boolean;
  /** What the running service told, where it was asked for it; null: it was given. */
  readonly sdl: string | null;
}

/** A subgraph as it is published, or installed. */
export type CurrentPart = Omit<ReleasePart, 'version'> & {
  readonly version: number | null;
  readonly owner: string;
};

export type PublishOutcome =
  | { readonly outcome: 'REFUSED' | 'UNCHANGED'; readonly assessment: Assessment }
  | { readonly outcome: 'APPROVAL_NEEDED'; readonly assessment: Assessment; readonly proposal: Proposal }
  | {
      readonly outcome: 'PUBLISHED';
      readonly assessment: Assessment;
      readonly version: number;
      readonly release: number;
    };

/** One subgraph that goes back to an earlier version. */
export interface Reverted {
  readonly subgraph: string;
  readonly from: number | null;
  readonly to: number;
  readonly sdl: string;
  readonly assessment: Assessment;
  /** The approval that it waits for, or rests on; null: it needs none. */
  readonly proposal: Proposal | null;
}

export interface RollbackOutcome {
  /** CHECKED: it could be taken back now; nothing was done, as was asked for. */
  readonly outcome: 'REFUSED' | 'APPROVAL_NEEDED' | 'CHECKED' | 'ROLLED_BACK';
  readonly reverted: readonly Reverted[];
  readonly release: number | null;
}
