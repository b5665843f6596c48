import type { RelationshipRefusal } from '../../policies/steps/relationship.ts';
import { refuserOf } from '../mutations/refusals.ts';

/** Why a step with a relationship was not taken. */
export const refuseRelationship = refuserOf<RelationshipRefusal>({
  NOT_FOUND_OR_NOT_PERMITTED:
    'There is no such person, family or record that you may see or change. For one that you should: somebody who works with the family records your relationship (`startRelationship`), or whoever has a task about it does it. Where you work with the family, it is for the organisation that leads it, or for another function.',
  ORGANISATION_UNKNOWN: 'The agreement has no such organisation.',
  RELATIONSHIP_REASON_MISSING: 'Say why you claim a relationship with this family.',
  RELATIONSHIP_EVIDENCE_MISSING: 'Say what shows that the practitioner works with the family.',
  RELATIONSHIP_CLAIMED_FOR_ANOTHER: 'A relationship is claimed for oneself, at one’s own organisation.',
  RELATIONSHIP_SELF_STARTED:
    'Somebody else who works with the family starts your relationship; until then claim one, with SELF_CLAIMED and a reason.',
  RELATIONSHIP_PRACTITIONER_UNKNOWN:
    'Nobody of this id is known at this organisation: check both, or have them sign in once.',
  RELATIONSHIP_PRACTITIONER_UNFIT: 'Auditors and publishers work with no family.',
  RELATIONSHIP_EXISTS: 'They have a relationship with this family already, which lasts as long.',
  RELATIONSHIP_END_INVALID: 'A relationship ends after now; a claim ends by itself.',
  RELATIONSHIP_NOT_YOURS:
    'One’s own aside, relationships are started by the practitioner’s own organisation or the one that leads, and ended by their leads.',
  RELATIONSHIP_NOT_CLAIMED: 'Only a claimed relationship is confirmed.',
  RELATIONSHIP_SECOND_PERSON_NEEDED: 'Nobody confirms their own claim.',
  RELATIONSHIP_NOT_LEAD_ORGANISATION: 'A claim is confirmed by the organisation that leads the family.',
  RELATIONSHIP_ENDED: 'It has ended.',
});
