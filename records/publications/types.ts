import type { Clock } from '../../database/clock.ts';
import type { Pool } from '../../database/openPool.ts';
import type { Instant, OrganisationId, Requester } from '../../policies/words.ts';

/** One subgraph as a release has it. */
export interface ReleasePart {
  readonly subgraph: string;
  readonly version: number;
  readonly sdl: string;
  /** Its GraphQL endpoint. */
  readonly url: string;
}

/** One complete state of the graph: what gateways serve. */
export interface Release {
  readonly number: number;
  /** The core supergraph SDL, classification in it. */
  readonly supergraph: string;
  /** SHA-256 of `supergraph`, hex. */
  readonly digest: string;
  readonly parts: readonly ReleasePart[];
}

/** A subgraph to be published, checked by now. */
export interface NewVersion {
  readonly subgraph: string;
  readonly sdl: string;
  readonly url: string;
  readonly owner: string;
  readonly rationale: string;
  /** By coordinate. */
  readonly justifications: Readonly<Record<string, string>>;
}

/** What has to be approved before a publication may take place; policy.md knows no such thing as a silent lowering. */
export interface Need {
  /** Unique within its proposal, e.g. `CATEGORY_STEWARD RESTRICTED_CLINICAL`. */
  readonly need: string;
  readonly capacity: 'CATEGORY_STEWARD' | 'DATA_OWNER';
  readonly category: string;
  readonly fields: readonly string[];
  /** The same, with the classes that each leaves and gets. */
  readonly changes: readonly {
    readonly coordinate: string;
    readonly before: string;
    readonly after: string;
  }[];
  /** Functions, and for a data owner the organisations, of whoever may approve. */
  readonly functions: readonly string[];
  readonly organisations: readonly OrganisationId[] | null;
}

export interface Approval {
  readonly need: string;
  readonly approver: string;
  readonly organisation: OrganisationId;
  readonly function: string;
  readonly at: Instant;
}

export interface Proposal {
  readonly id: string;
  readonly subgraph: string;
  /** SHA-256 (hex) of the SDL. */
  readonly digest: string;
  /** Where the service is that was proposed; null: proposed before addresses were kept. */
  readonly url: string | null;
  readonly needs: readonly Need[];
  readonly rationale: string;
  readonly proposedBy: string;
  readonly at: Instant;
  readonly approvals: readonly Approval[];
}

export interface PublicationServices {
  readonly pool: Pool;
  readonly clock: Clock;
  /** The process's chain of changes on the ledger. */
  readonly chain: string;
}

/** Who publishes, approves, signs or rolls back. */
export type Publisher = Requester;
