import type { SelectionSetNode } from 'graphql';
import type { EntityFetch, RootFetch } from '../plan/plannedOperation.ts';

export type JsonObject = { [key: string]: unknown };

/** A place in the merged answer, as a linked list from the leaf to the root; undefined: the root. */
export interface ResponsePath {
  readonly previous: ResponsePath | undefined;
  readonly key: string | number;
}

/** One object of the merged answer that an entity fetch completes. */
export interface Target {
  readonly object: JsonObject;
  readonly path: ResponsePath | undefined;
}

/** One representation to send, and every place of the answer that its result goes to (identical ones are sent once). */
export interface Entity {
  /** `__typename`, key fields, and what `@requires` carries. Never change it: put a changed copy into the group. */
  readonly representation: JsonObject;
  readonly targets: readonly Target[];
}

/**
 * Gate 1: asked before every fetch, after its targets are known and before anything is sent. Nothing is sent that
 * it does not return. `Permit` is whatever the sender needs to see in order to send (executePlan only hands it on).
 * A gate that throws ends the operation: the plan's promise rejects with that error.
 */
export interface Gate<Permit> {
  /** Root fields have no data subject yet; null: do not send (the fields then read as null, without an error). */
  root(fetch: RootFetch): Permit | null | Promise<Permit | null>;
  /** An entity that is in no group of any call is not asked for. */
  entities(fetch: EntityFetch, entities: readonly Entity[]): GatedFetch<Permit> | Promise<GatedFetch<Permit>>;
}

export interface GatedFetch<Permit> {
  /** Usually one; none: nothing of this fetch is sent. */
  readonly calls: readonly GatedCall<Permit>[];
  readonly withheld: readonly WithheldEntities[];
}

/** One request. More than one group travels as aliased fields: `_0: _entities(representations: $r0) {…} _1: …`. */
export interface GatedCall<Permit> {
  readonly permit: Permit;
  readonly groups: readonly EntityGroup[];
}

/** Entities that are asked the same. */
export interface EntityGroup {
  /**
   * What to ask: `fetch.selection` itself, or a trimmed one. Operation texts are memoised by its identity, so return
   * the same object for the same denied set. Variables that it no longer uses are left out by the executor.
   */
  readonly selection: SelectionSetNode;
  readonly entities: readonly Entity[];
  /** By position as `entities`; an entity's own, or a copy in which inputs that may not travel are null. */
  readonly representations: readonly JsonObject[];
}

/**
 * What was stripped, laid under each target after the calls have answered, only where nothing stands:
 * `{ health: { diagnoses: null } }`. An object is laid into each element where the answer holds a list. Stripped is
 * not null: without it, a later fetch whose `@requires` reads the field would be skipped as a whole, and the shaper
 * would find no parent object.
 */
export interface WithheldEntities {
  readonly entities: readonly Entity[];
  readonly skeleton: JsonObject;
}

export interface SubgraphRequest<Permit> {
  readonly source: string;
  readonly kind: 'ROOT' | 'ENTITIES';
  readonly operationType: 'query' | 'mutation';
  readonly operationText: string;
  readonly variables: JsonObject;
  readonly permit: Permit;
}

/** UNAVAILABLE: refused, timed out, 5xx. INVALID: not JSON, not an object, too large. Never rejects for these. */
export type SubgraphAnswer =
  | { readonly status: 'ANSWERED'; readonly data: unknown; readonly errors: unknown }
  | { readonly status: 'UNAVAILABLE' | 'INVALID' };

export type Send<Permit> = (request: SubgraphRequest<Permit>) => Promise<SubgraphAnswer>;

/**
 * What went wrong at a source, and where in the answer. Nothing of the source's own text travels.
 * ERROR: the source said so. UNAVAILABLE: it did not answer, or it could not be asked because an input from another
 * source is missing or failed. INVALID (SOURCE_INVALID): it answered with something that was not asked, and none of
 * that was merged. One per place: an outage yields one for each target and each response key that the fetch would have
 * brought.
 */
export interface SubgraphError {
  readonly source: string;
  readonly kind: 'ERROR' | 'UNAVAILABLE' | 'INVALID';
  readonly path: readonly (string | number)[];
}

export interface Execution {
  /** The merged answer, unshaped: keys may be missing, extra key and `__typename` fields stand. */
  readonly data: JsonObject;
  readonly errors: readonly SubgraphError[];
}

export interface ExecutePlanOptions<Permit> {
  /** Coerced, with defaults. */
  readonly variables: JsonObject;
  readonly send: Send<Permit>;
  readonly gate: Gate<Permit>;
}
