import type { DocumentNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';

/** A query plan with everything that does not depend on a request worked out once; safe to share between requests. */
export interface PlannedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** null: nothing to fetch (only `__typename`, introspection, or everything constantly skipped). */
  readonly root: PlanNode | null;
  /** Every fetch of the plan, in plan order. `fetch.id` is its index here. */
  readonly fetches: readonly FetchPlan[];
  /** Keys that stand in the merged answer for the client's own until the plan has run; undefined: none. */
  readonly aliases: AliasTree | undefined;
  /** What the fetches bring, by place and key of the answer (`RequiredField.place`). */
  readonly written: ReadonlyMap<string, readonly Writing[]>;
  /** Names of interfaces and unions. */
  readonly abstractTypes: ReadonlySet<string>;
}

/** Where in the answer which keys stand for the client's own, by the keys of the merged answer. */
export interface AliasTree {
  readonly aliases: readonly Alias[];
  readonly below: ReadonlyMap<string, AliasTree>;
}

export interface Alias {
  /** The key in the merged answer. */
  readonly instead: string;
  /** The client's. */
  readonly key: string;
  /** The types of object on which the client asked for it. */
  readonly typeNames: ReadonlySet<string>;
}

/** One selection of one fetch that brings a value to a place. */
export interface Writing {
  /** Field name and arguments. */
  readonly sign: string;
  readonly fetch: number;
  /** The types of object that it is asked on. */
  readonly typeNames: ReadonlySet<string>;
  readonly when: readonly Condition[];
}

export type PlanNode = SequencePlan | ParallelPlan | ConditionPlan | FetchPlan;

export interface SequencePlan {
  readonly kind: 'SEQUENCE';
  readonly nodes: readonly PlanNode[];
}

export interface ParallelPlan {
  readonly kind: 'PARALLEL';
  readonly nodes: readonly PlanNode[];
}

export interface ConditionPlan {
  readonly kind: 'CONDITION';
  readonly variable: string;
  readonly whenTrue: PlanNode | null;
  readonly whenFalse: PlanNode | null;
}

export type FetchPlan = RootFetch | EntityFetch;

interface Fetch {
  readonly id: number;
  /** The subgraph asked. */
  readonly source: string;
  /** Where in the merged answer the targets lie: response keys, with `@` for "each element of this list". */
  readonly path: readonly string[];
  /** The conditions of the plan around it. */
  readonly when: readonly Condition[];
  /** The fetch's own operation: no name (an agency need not know what the client calls it), no named fragments. */
  readonly operation: OperationDefinitionNode;
  /** The keys that the fetch brings to each target, as the client's answer names them. */
  readonly responseKeys: readonly string[];
  readonly outputRewrites: readonly Rewrite[];
  /** Aliases of the planner's own making, and the response keys they stand for; undefined: none. */
  readonly renames: ReadonlyMap<string, string> | undefined;
}

/** A fetch of root fields. Its path is empty but for a type that leads back to `Query`. */
export interface RootFetch extends Fetch {
  readonly kind: 'ROOT';
  readonly shape: ObjectShape;
  readonly operationText: string;
  /** Names of the client's variables that the operation uses. */
  readonly variableNames: readonly string[];
}

/** A fetch of `_entities`; its `outputRewrites` and `responseKeys` are those of one entity. */
export interface EntityFetch extends Fetch {
  readonly kind: 'ENTITIES';
  /** What to read from each target to make its representation: key fields and what `@requires` carries. */
  readonly requires: readonly RequiredSelection[];
  readonly inputRewrites: readonly Rewrite[];
  /** The planned selection on `_entities`: inline fragments by type. This is what gate 1 trims. */
  readonly selection: SelectionSetNode;
  /** Key fields asked back, so that an entity answered in another's place is noticed. */
  readonly echoes: readonly Echo[];
  /** What one entity may hold when it is asked this: the planned selection, or a trimmed one. */
  readonly shapeOf: (selection: SelectionSetNode) => ObjectShape;
}

export interface Echo {
  /** The fragment of `selection` it is added to. */
  readonly typeCondition: string;
  readonly key: string;
  readonly alias: string;
}

export type RequiredSelection = RequiredField | RequiredFragment;

export interface RequiredField {
  readonly kind: 'FIELD';
  readonly name: string;
  readonly responseName: string;
  /** Where in the answer it is read. */
  readonly place: string;
  /** The type that the field is read on; with `name` this is the coordinate by which it is classified. */
  readonly parentType: string;
  /** `__typename`, or part of a key by which the source knows the entity. Everything else is carried for `@requires`. */
  readonly isKey: boolean;
  /** null: always needed. Else only if all conditions of one alternative hold: its fields are asked conditionally. */
  readonly neededWhen: readonly (readonly Condition[])[] | null;
  readonly selections: readonly RequiredSelection[] | null;
}

/** Holds when the variable has the value. */
export interface Condition {
  readonly variable: string;
  readonly value: boolean;
}

export interface RequiredFragment {
  readonly kind: 'FRAGMENT';
  readonly typeCondition: string;
  /** `typeCondition` and everything that may stand in for it. */
  readonly typeNames: ReadonlySet<string>;
  /** An object to which only fragments without a key apply is not one that the fetch is for. */
  readonly holdsKey: boolean;
  readonly selections: readonly RequiredSelection[];
}

/** A change of an object at `path`: a key renamed, or a value set. */
export interface Rewrite {
  readonly path: readonly RewriteStep[];
  readonly key: string;
  readonly change:
    | { readonly kind: 'RENAME'; readonly to: string }
    | { readonly kind: 'SET'; readonly value: unknown };
}

/** Into a field, or only on objects of these types. */
export type RewriteStep = { readonly field: string } | { readonly typeNames: ReadonlySet<string> };

/** What an object of an answer may hold, by response key; anything else makes the answer INVALID. `required` is how many of its fields are `always` there. */
export interface ObjectShape {
  readonly fields: ReadonlyMap<string, FieldShape>;
  /** The keys in the order in which they are asked for, which is that of most answers. */
  readonly keys: readonly string[];
  readonly shapes: readonly FieldShape[];
  readonly required: number;
}

export interface FieldShape {
  /** Asked for without a condition on type or variable. */
  readonly always: boolean;
  /** How many lists are wrapped around the value. */
  readonly lists: number;
  /** null: a leaf, which is checked when the answer is shaped. */
  readonly object: ObjectShape | null;
}
