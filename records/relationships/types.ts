import type { RelationshipStart } from '../../policies/steps/relationship.ts';

export interface RelationshipStartInput extends Omit<RelationshipStart, 'practitioner' | 'organisation'> {
  /** null: the sender, at their own organisation. */
  readonly practitioner: string | null;
  readonly organisation: string | null;
  readonly idempotencyKey: string;
  /** A person or a family. */
  readonly subject: string;
}

export interface RelationshipConfirmation {
  readonly idempotencyKey: string;
  readonly relationship: string;
  readonly expectedVersion: number | null;
}

export interface RelationshipEnd extends RelationshipConfirmation {
  readonly reason: string;
}
