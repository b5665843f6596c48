import type { Agreement } from '../agreement/types.ts';
import type { Instant, OrganisationId, RelationshipKind, Requester } from '../words.ts';
import { type KnownPractitioners, worksWithFamilies } from './practitioner.ts';

/** Why a step with a relationship may not be taken. */
export type RelationshipRefusal =
  | 'NOT_FOUND_OR_NOT_PERMITTED'
  | 'ORGANISATION_UNKNOWN'
  | 'RELATIONSHIP_REASON_MISSING'
  | 'RELATIONSHIP_EVIDENCE_MISSING'
  | 'RELATIONSHIP_CLAIMED_FOR_ANOTHER'
  | 'RELATIONSHIP_SELF_STARTED'
  | 'RELATIONSHIP_PRACTITIONER_UNKNOWN'
  | 'RELATIONSHIP_PRACTITIONER_UNFIT'
  | 'RELATIONSHIP_EXISTS'
  | 'RELATIONSHIP_END_INVALID'
  | 'RELATIONSHIP_NOT_YOURS'
  | 'RELATIONSHIP_NOT_CLAIMED'
  | 'RELATIONSHIP_SECOND_PERSON_NEEDED'
  | 'RELATIONSHIP_NOT_LEAD_ORGANISATION'
  | 'RELATIONSHIP_ENDED';

export interface RelationshipStart {
  readonly practitioner: string;
  readonly organisation: OrganisationId;
  readonly kind: RelationshipKind;
  readonly reason: string | null;
  readonly evidence: string | null;
  /** null: no end. */
  readonly until: Instant | null;
}

/** What is known of the family and of who starts the relationship. */
export interface FamilyTies {
  readonly leadOrganisation: OrganisationId;
  /** The requester has a relationship in force, not a claimed one. */
  readonly isWorkedWith: boolean;
}

/**
 * Whether what was said is enough to start a relationship; null: yes. It is looked at before anybody is looked for, so
 * that a form which is refused tells nothing of whether the person is known (policy.md §7).
 */
export function checkStartForm(
  agreement: Agreement,
  start: RelationshipStart,
  requester: Requester,
  now: Instant,
): RelationshipRefusal | null {
  const isForOneself = start.practitioner === requester.id;
  if (start.kind === 'SELF_CLAIMED') {
    if (!isForOneself || start.organisation !== requester.organisation)
      return 'RELATIONSHIP_CLAIMED_FOR_ANOTHER';
    if (start.until !== null) return 'RELATIONSHIP_END_INVALID';
    return start.reason === null ? 'RELATIONSHIP_REASON_MISSING' : null;
  }
  if (isForOneself) return 'RELATIONSHIP_SELF_STARTED';
  if (!agreement.organisations.has(start.organisation)) return 'ORGANISATION_UNKNOWN';
  if (start.evidence === null) return 'RELATIONSHIP_EVIDENCE_MISSING';
  return start.until !== null && start.until <= now ? 'RELATIONSHIP_END_INVALID' : null;
}

/**
 * Whether a relationship of a sound form may be started with this family; null: yes. One claims only for oneself, and is
 * started in only by another person who already works with the family, of the lead organisation or of the
 * practitioner's own. Whom it is for has to be known at their organisation, and to work with families.
 */
export function checkStart(
  start: RelationshipStart,
  ties: FamilyTies,
  requester: Requester,
  known: KnownPractitioners,
): RelationshipRefusal | null {
  if (start.kind === 'SELF_CLAIMED') return null;
  if (!ties.isWorkedWith) return 'NOT_FOUND_OR_NOT_PERMITTED';
  const isOurs = [ties.leadOrganisation, start.organisation].includes(requester.organisation);
  if (!isOurs) return 'RELATIONSHIP_NOT_YOURS';
  const there = (known.get(start.practitioner) ?? []).find(
    ({ organisation }) => organisation === start.organisation,
  );
  if (!there) return 'RELATIONSHIP_PRACTITIONER_UNKNOWN';
  return worksWithFamilies(there) ? null : 'RELATIONSHIP_PRACTITIONER_UNFIT';
}

export interface RelationshipState {
  readonly practitioner: string;
  readonly organisation: OrganisationId;
  readonly kind: RelationshipKind;
  readonly to: Instant | null;
  readonly leadOrganisation: OrganisationId;
}

/** Whether this person may confirm a claim, which makes it TEAM (policy.md §1); null: yes. */
export function checkConfirm(
  state: RelationshipState,
  requester: Requester,
  now: Instant,
): RelationshipRefusal | null {
  if (state.kind !== 'SELF_CLAIMED') return 'RELATIONSHIP_NOT_CLAIMED';
  if (state.practitioner === requester.id) return 'RELATIONSHIP_SECOND_PERSON_NEEDED';
  if (state.leadOrganisation !== requester.organisation) return 'RELATIONSHIP_NOT_LEAD_ORGANISATION';
  return hasEnded(state, now) ? 'RELATIONSHIP_ENDED' : null;
}

/**
 * Whether this person may end a relationship; null: yes. Their own; as a lead (`isLead`) their organisation's, and any of
 * a family that their organisation leads; and, where it reaches a person of a family of theirs, as a lead (`reachesTheirs`).
 */
export function checkEnd(
  state: RelationshipState,
  requester: Requester,
  as: { readonly isLead: boolean; readonly reachesTheirs: boolean },
  now: Instant,
): RelationshipRefusal | null {
  const isOwn = state.practitioner === requester.id && state.organisation === requester.organisation;
  const isTheirs = [state.organisation, state.leadOrganisation].includes(requester.organisation);
  if (!isOwn && !(as.isLead && isTheirs) && !as.reachesTheirs) return 'RELATIONSHIP_NOT_YOURS';
  return hasEnded(state, now) ? 'RELATIONSHIP_ENDED' : null;
}

function hasEnded({ to }: RelationshipState, now: Instant): boolean {
  return to !== null && to <= now;
}
