import type { Agreement } from '../../policies/agreement/types.ts';
import type { Classification } from '../classification/types.ts';
import type { Declared } from './readDeclared.ts';

/** A reason why a subgraph may not be published. */
export interface Problem {
  /** Stable, e.g. `UNCLASSIFIED_FIELD`. */
  readonly code: string;
  /** Where: `Type.field`, `Type.field(argument:)`, a type, or the subgraph's name. */
  readonly coordinate: string;
  /** What is wrong. */
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
}

export interface Finding {
  readonly coordinate: string;
  readonly message: string;
}

/** A subgraph as it wants to be published. */
export interface Publication {
  readonly name: string;
  /** Whether it is anything but the spine. */
  readonly isAgency: boolean;
  readonly own: Declared;
  readonly agreement: Agreement;
  /** What the other subgraphs declare, by their names. */
  readonly others: ReadonlyMap<string, Declared>;
}

/** The same where all subgraphs compose. */
export interface ComposedPublication extends Publication {
  readonly classification: Classification;
}

/** One reason to refuse. `Needs` is ComposedPublication for rules that read the composed classification. */
export interface Rule<Needs extends Publication = Publication> {
  readonly code: string;
  readonly remedy: string;
  readonly check: (publication: Needs) => Iterable<Finding>;
}
