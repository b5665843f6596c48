import type {
  Category,
  ConsentStatus,
  DataClass,
  Instant,
  OrganisationId,
  Purpose,
  RelationshipKind,
  RiskTier,
} from './words.ts';

/**
 * Everything the decision table reads about one data subject for one requester, as the database holds it.
 * Nothing here depends on the clock: whether a record is in force, lapsed or expired is worked out by the policy
 * from `now`, so one text of facts stays good until the subject's epoch moves. It holds no name and no agency's data,
 * and its JSON text is what the ledger keeps for replay.
 */
export interface SubjectFacts {
  readonly subject: string;
  /** A FAMILY is the subject of spine records about the family as a whole (its membership, its relationships). */
  readonly kind: 'CHILD' | 'ADULT' | 'UNBORN' | 'FAMILY';
  /** Moves with every restrictive change that can touch this subject; compared again when a disclosure is recorded. */
  readonly epoch: number;
  /** This subject's own recorded tier (children, the unborn, parents under 18). */
  readonly tier: TierRecord | null;
  /** The families this subject belongs to (a FAMILY subject: itself). */
  readonly families: readonly FamilyFacts[];
  readonly consents: readonly ConsentRecord[];
  readonly overrides: readonly Override[];
  readonly prohibitions: readonly Prohibition[];
  readonly courtOrders: readonly CourtOrder[];
  readonly detriments: readonly Detriment[];
  readonly shields: readonly Shield[];
}

export interface FamilyFacts {
  readonly family: string;
  readonly leadOrganisation: OrganisationId;
  /** The subject is a parent here: one who is under 18 is seen at the higher of their own tier and `childTiers`. */
  readonly asParent: boolean;
  /** Tier records of the family's children and unborn: an adult is seen at the highest of them. */
  readonly childTiers: readonly TierRecord[];
  /** This requester's relationships with this family, ended ones included until they are a day past. */
  readonly relationships: readonly Relationship[];
  /** Crises that this requester declared for this family. */
  readonly crises: readonly Crisis[];
  /** Open tasks of this family assigned to this requester, or to the requester's function at their organisation. */
  readonly tasks: readonly AssignedTask[];
}

/** A dated record that holds from `from` until `to` (exclusive; null: no end). */
export interface Dated {
  readonly from: Instant;
  readonly to: Instant | null;
}

export interface Relationship extends Dated {
  readonly id: string;
  readonly kind: RelationshipKind;
}

export interface Crisis extends Dated {
  readonly id: string;
}

export interface AssignedTask extends Dated {
  readonly id: string;
}

export interface TierRecord {
  readonly id: string;
  readonly subject: string;
  readonly tier: RiskTier;
  readonly setBy: string;
  readonly setAt: Instant;
  readonly confirmedBy: string | null;
  /** The tier that counted before: still in force for the setter of an unconfirmed HIGH, and again after a rejection. */
  readonly previousTier: RiskTier;
  readonly rejectedAt: Instant | null;
  readonly reviewDue: Instant | null;
}

export interface ConsentRecord {
  readonly id: string;
  readonly version: number;
  readonly status: ConsentStatus;
  readonly givenBy: string;
  /** Anything but PARENTAL_RESPONSIBILITY is the subject's own say; for the UNBORN the mother's, recorded as ADULT. */
  readonly capacity: 'ADULT' | 'AGE_16_17' | 'GILLICK_COMPETENT' | 'PARENTAL_RESPONSIBILITY';
  /** Empty: general (every class, any recipient, any purpose, not explicit). */
  readonly scope: readonly ScopeEntry[];
  readonly conditions: readonly Condition[];
  readonly recordedAt: Instant;
  /** From here on a valid status reads as LAPSED. */
  readonly reviewDate: Instant | null;
  /** Somebody denied the age that its giver's standing rests on: a permission counts no more, what it shuts out still does. */
  readonly doubted?: boolean;
  /**
   * What the same person said in earlier versions since they first objected, the oldest first: where this version says
   * nothing, the last that did counts if it was an objection. Absent: nothing.
   */
  readonly earlier?: readonly EarlierDecision[];
}

/** An objection, or what was agreed to after one, as a version that was replaced said it. */
export interface EarlierDecision extends Pick<ConsentRecord, 'status' | 'scope' | 'conditions'> {
  /** The day on which it was said: no conversation before it answers it. */
  readonly on: string;
}

/** In each list, none listed means any. */
export interface ScopeEntry {
  readonly classes: readonly DataClass[];
  readonly categories: readonly Category[];
  readonly recipients: readonly OrganisationId[];
  readonly purposes: readonly Purpose[];
  readonly explicit: boolean;
}

export type Condition =
  | { readonly kind: 'CLASS_EXCLUDED'; readonly classes: readonly DataClass[] }
  | { readonly kind: 'RECIPIENT_EXCLUDED'; readonly recipients: readonly OrganisationId[] }
  | { readonly kind: 'PERSON_EXCLUDED'; readonly persons: readonly string[] }
  | { readonly kind: 'PURPOSE_LIMITED'; readonly purposes: readonly Purpose[] }
  | { readonly kind: 'TIME_LIMITED'; readonly until: Instant }
  | { readonly kind: 'NO_ONWARD' }
  | { readonly kind: 'NOT_TO_FAMILY_MEMBER'; readonly persons: readonly string[] }
  | { readonly kind: 'REVIEW_ON_EVENT'; readonly triggers: readonly string[] };

/** Only authorised overrides become facts; `to` is the expiry or the revocation, whichever came first. */
export interface Override extends Dated {
  readonly id: string;
  readonly ground:
    | 'SIGNIFICANT_HARM'
    | 'PROMOTE_WELFARE'
    | 'SERIOUS_CRIME_AGAINST_CHILD'
    | 'SHIELD'
    | 'ONE_OFF_DISCLOSURE';
  readonly requester: string;
  readonly authoriser: string;
  /** Another person than requester and authoriser; needed for RESTRICTED_CLINICAL. */
  readonly caldicottGuardian: string | null;
  /** The controller whose own approval covers RESTRICTED_OPERATIONAL. */
  readonly originatorApproval: OrganisationId | null;
  readonly classes: readonly DataClass[];
  /** Named people. */
  readonly recipients: readonly string[];
}

/** Empty lists mean all. */
export interface Prohibition extends Dated {
  readonly id: string;
  readonly classes: readonly DataClass[];
  readonly controllers: readonly OrganisationId[];
}

export interface CourtOrder extends Dated {
  readonly id: string;
  readonly classes: readonly DataClass[];
  readonly recipients: readonly string[];
}

/** The holder's finding that disclosing would be more detrimental to the child. */
export interface Detriment extends Dated {
  readonly id: string;
  readonly controller: OrganisationId;
  readonly classes: readonly DataClass[];
}

export interface Shield extends Dated {
  readonly id: string;
}
