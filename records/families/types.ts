/** What shows that somebody belongs to a family, and the day it was seen. */
export interface Evidence {
  readonly evidence:
    | 'SEEN_IN_PERSON'
    | 'BIRTH_RECORD'
    | 'COURT_ORDER'
    | 'PROFESSIONAL_RECORD'
    | 'SAID_BY_FAMILY';
  /** A day. */
  readonly evidenceOn: string;
}

export interface NewFamily extends Evidence {
  readonly idempotencyKey: string;
}

/** What somebody is in a family. */
export interface Place {
  readonly role:
    | 'CHILD'
    | 'UNBORN'
    | 'MOTHER'
    | 'FATHER'
    | 'CARER'
    | 'PARTNER'
    | 'ADULT_SIBLING'
    | 'OTHER_ADULT';
  readonly parentalResponsibility: boolean;
}

export type Stage = 'CHILD' | 'ADULT' | 'UNBORN';

export interface NewPerson extends Evidence, Place {
  readonly idempotencyKey: string;
  readonly family: string;
  readonly stage: Stage;
}

export interface NewMember extends Evidence, Place {
  readonly idempotencyKey: string;
  readonly family: string;
  readonly person: string;
}

export interface LeavingMember extends Evidence {
  readonly idempotencyKey: string;
  readonly family: string;
  readonly person: string;
}
