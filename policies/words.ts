/** The policy's vocabulary as types. Open sets (classes, organisations) are data in the agreement, so they are strings. */

export type DataClass = string;
export type Category = string;
export type OrganisationId = string;
/** The name of the subgraph that a field comes from, e.g. `health`. */
export type Source = string;
export type Agency = string;
export type RoleTier = string;

export type RiskTier = 'LOW' | 'MODERATE' | 'HIGH';

export type WorkFunction =
  | 'PRACTITIONER'
  | 'SUPERVISOR'
  | 'SAFEGUARDING_LEAD'
  | 'CALDICOTT_GUARDIAN'
  | 'GOVERNANCE_LEAD'
  | 'DUTY_WORKER'
  | 'AUDITOR'
  | 'PUBLISHER';

export type Purpose =
  | 'COORDINATION'
  | 'PLANNING'
  | 'EARLY_HELP'
  | 'SAFEGUARDING'
  | 'CRISIS_RESPONSE'
  | 'CLINICAL_CARE'
  | 'AUDIT'
  | 'STATISTICS'
  | 'SUBJECT_ACCESS'
  | 'RECORD_TRANSFER'
  | 'CRIME_PREVENTION';

export type RelationshipKind =
  | 'ALLOCATED'
  | 'TEAM'
  | 'MASH_ENQUIRY'
  | 'STRATEGY_MEETING'
  | 'UNSCHEDULED_ATTENDANCE'
  | 'DUTY'
  | 'SELF_CLAIMED';

export type ConsentStatus =
  | 'GIVEN'
  | 'GIVEN_CONDITIONAL'
  | 'REVIEW_DUE'
  | 'NOT_SOUGHT'
  | 'NOT_SOUGHT_UNSAFE'
  | 'REQUESTED'
  | 'LAPSED'
  | 'INVALIDATED'
  | 'UNKNOWN'
  | 'OUT_OF_SCOPE'
  | 'REFUSED'
  | 'WITHDRAWN'
  | 'EXCLUDED'
  | 'DISPUTED';

/** Milliseconds since the epoch, UTC. Every moment inside `policies/` is one of these; the clock is always passed in. */
export type Instant = number;

/** The signed-in practitioner. */
export interface Requester {
  readonly id: string;
  readonly organisation: OrganisationId;
  readonly agency: Agency;
  readonly roleTier: RoleTier;
  readonly function: WorkFunction;
}
