import type { Clock } from '../../database/clock.ts';
import type { Client, Pool, Queryable } from '../../database/openPool.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import type { Grounds } from '../../policies/decision.ts';
import type { DataClass, Instant, OrganisationId, Requester } from '../../policies/words.ts';
import type { WordsKeys } from '../words/readWordsKeys.ts';

/** What changes are made with. */
export interface MutationServices {
  /** Of the application's role. */
  readonly pool: Pool;
  readonly clock: Clock;
  /** A UUID of this process: the chain of its ledger rows. */
  readonly chain: string;
  readonly agreement: Agreement;
  readonly words: WordsKeys;
  /** Says which organisations hold records of a class, by the sources that publish it now. */
  readHolders(database: Queryable): Promise<(dataClass: DataClass) => ReadonlySet<OrganisationId>>;
}

/** Who makes a change, and as part of what. */
export interface Actor {
  readonly requester: Requester;
  readonly purpose: string;
  /** The operation at the gateway. */
  readonly operationId: string;
}

/** Whom a change is about: a person, or a family as a whole. */
export type About =
  | { readonly subject: string; readonly family?: undefined }
  | { readonly family: string; readonly subject?: undefined };

/** `also`: whoever else the change touches, and holds with the others. */
export type Located = About & { readonly also?: readonly string[] };

/** The version of a record that a change made, or made earlier under the same key. */
export interface Recorded {
  readonly id: string;
  readonly version: number;
  /** The person that it is about; null: a family as a whole. */
  readonly subject: string | null;
  readonly family: string | null;
  readonly status: string;
  readonly recordedAt: Instant;
}

/** One row of the ledger: a record of the partnership that moved from one version to the next. */
export interface RecordChange {
  /** A person or a family. */
  readonly subject: string;
  readonly dataClass: DataClass;
  /** What happened, e.g. `CONSENT_WITHDRAWN`. */
  readonly code: string;
  readonly record: string;
  /** null: there was none. */
  readonly before: number | null;
  readonly after: number;
  readonly grounds?: Grounds;
}

export interface Changed {
  readonly recorded: Recorded;
  /** One at least: nothing changes without a row. */
  readonly changes: readonly [RecordChange, ...RecordChange[]];
}

/** One change that somebody asks for; `runMutation` runs it. */
export interface Mutation {
  /** The root field, e.g. `recordConsent`; the agreement says who may run it. */
  readonly operation: string;
  readonly idempotencyKey: string;
  /** Everything that was sent, for telling a repeated click from another change. */
  readonly input: object;
  /** The class of the records that it changes, under which a refused attempt is recorded. */
  readonly dataClass: DataClass;
  /**
   * Finds out whom the change is about, from what never changes: nothing is locked yet. null: about nobody who is
   * known yet.
   */
  locate(client: Client): Promise<Located | null>;
  /** Makes the change. The household is held: what is read here stays as it is until the change is durable. */
  change(client: Client): Promise<Changed>;
}
