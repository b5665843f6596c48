import type { DataClass, Source } from '../../policies/words.ts';

/**
 * What a coordinate is to the gates.
 * ROOT: a field of Query or Mutation, under its operation's own authority.
 * KEY: `__typename`, and the id of a data subject's own type.
 * NAMESPACE: the object under which an agency's fields of a person lie; itself it says nothing.
 * CLASSIFIED: carries a class of the register; decided per person.
 * INHERITED: lies only below classified fields and carries no class of its own: shown where they are.
 * RELEASED: part of the result of a root operation that has its own authority, reachable in no other way.
 * UNCLASSIFIED: none of these, so always withheld (policy.md P01).
 */
export type CoordinateKind =
  | 'ROOT'
  | 'KEY'
  | 'NAMESPACE'
  | 'CLASSIFIED'
  | 'INHERITED'
  | 'RELEASED'
  | 'UNCLASSIFIED';

export interface Coordinate {
  readonly kind: CoordinateKind;
  /** Set for CLASSIFIED, null for everything else. */
  readonly dataClass: DataClass | null;
  /** The one subgraph that publishes the field; '' where several do, which only KEY and INHERITED ever have. */
  readonly source: Source;
}

/** The classification of every coordinate of one supergraph. */
export interface Classification {
  /** undefined: there is no such field. Interfaces are answered from the types that implement them. */
  coordinate(typeName: string, fieldName: string): Coordinate | undefined;
  /** The path from an object of the type to its data subject's id, e.g. `['person', 'id']`. */
  dataSubjectAt(typeName: string): readonly string[] | undefined;
  /** The root operations whose authority releases the type, e.g. `['disclosures']`. */
  releasedBy(typeName: string): readonly string[] | undefined;
  /** What a gate has to guard, as `Type.field` of object types: all that is CLASSIFIED or UNCLASSIFIED. */
  classifiedCoordinates(): Iterable<readonly [string, Coordinate]>;
  /** All coordinates of object and interface types, `__typename` aside: for the completeness check at start. */
  readonly size: number;
}
