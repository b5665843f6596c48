import type { DataClass, Source } from '../../policies/words.ts';

/**
 * What the answer to one operation looks like, worked out once per document: a tree of object plans whose classified
 * coordinates are gates. It holds nothing of a requester.
 */
export interface ObjectPlan {
  readonly typeName: string;
  readonly fields: readonly FieldPlan[];
  /** Set where the object begins a data subject: everything gated below it is decided for that subject. */
  readonly subject: SubjectPlan | null;
  /** Whether a data subject begins at or below this object. */
  readonly leadsToSubject: boolean;
}

export interface SubjectPlan {
  /** Whether the object itself stands for the person or family (else: a record about them). */
  readonly isEntity: boolean;
  readonly kind: 'PERSON' | 'FAMILY';
  /** All gates decided for this subject, in the order of their `index`. */
  readonly gates: readonly GatePlan[];
  /** How many lists and keys lie in the reserved subject alias: `person.id` is 2 deep. */
  readonly depth: number;
}

/** A classified coordinate in the operation. */
export interface GatePlan {
  readonly index: number;
  /** The gate that this one lies under, e.g. `admissions` for `admissions.reason`; null: directly under the subject. */
  readonly parent: GatePlan | null;
  readonly typeName: string;
  readonly fieldName: string;
  /** null: unclassified, so withheld (P01). */
  readonly dataClass: DataClass | null;
  readonly source: Source;
  /** Response keys from the subject's object down to the field, without list positions. */
  readonly path: readonly string[];
  /** What the ledger calls the disclosed fields, by their schema names: `health.assessments.summary`. */
  readonly ledgerFields: string[];
}

export interface FieldPlan {
  readonly key: string;
  readonly fieldName: string;
  readonly gate: GatePlan | null;
  /** Of a root field: what it releases on its operation's own authority, as the ledger calls it. */
  readonly released: readonly string[];
  /** NAMESPACE: always an object. SUBJECT: the data subject's own id. ORGANISATION: shown only where the service may be known. */
  readonly role: 'PLAIN' | 'NAMESPACE' | 'SUBJECT' | 'ORGANISATION' | 'TYPENAME' | 'INTROSPECTION';
  readonly output: OutputPlan;
  readonly leadsToSubject: boolean;
  /** Set for a leaf about which there is nothing to decide: `output.leaf`. */
  readonly plainLeaf: OutputPlan['leaf'];
}

export interface OutputPlan {
  readonly nonNull: boolean;
  /** Set for a list: the plan of its elements. */
  readonly element: OutputPlan | null;
  /** Set for a composite: its plan by concrete type. `single` when only one type is possible. */
  readonly object: {
    readonly single: ObjectPlan | null;
    readonly byType: ReadonlyMap<string, ObjectPlan>;
  } | null;
  /** Records of an agency: rows are shown by their controller. */
  readonly isRecord: boolean;
  /** Set for a leaf: the value as it may be sent; undefined: not a value of this type. */
  readonly leaf: ((value: unknown) => unknown) | null;
}
