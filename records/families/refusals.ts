import { refuserOf } from '../mutations/refusals.ts';

const refusals = {
  MEMBER_EVIDENCE_AHEAD: 'The day on which the evidence was seen lies ahead.',
  MEMBER_ROLE_INVALID:
    'A person of this age cannot have this role, or somebody who is a child here cannot hold parental responsibility.',
  PARENTAL_RESPONSIBILITY_UNPROVEN:
    'Parental responsibility is recorded from a birth record or a court order: say which, and the day you saw it.',
  MEMBER_AGE_UNCONFIRMED:
    'A child holds no parental responsibility. For a parent under 18, another practitioner first confirms that they have reached 16 (`confirmAge`).',
  MEMBER_ALREADY: 'This person belongs to the family already: change what they are there.',
  MEMBER_REMOVAL_SECOND_PERSON_NEEDED:
    'Somebody asked for this already: a supervisor or safeguarding lead other than them confirms it in the same way (`removeFamilyMember`), or the member is kept (`addFamilyMember`).',
  MEMBER_UNCHANGED: 'This is what the person is in the family already.',
} as const;

export const refuse: (code: keyof typeof refusals) => never = refuserOf(refusals);
