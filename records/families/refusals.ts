import { refuserOf } from '../mutations/refusals.ts';

const refusals = {
  MEMBER_EVIDENCE_AHEAD: 'The day on which the evidence was seen lies ahead.',
  MEMBER_ROLE_INVALID:
    'A person of this age cannot have this role, or somebody who is a child here cannot hold parental responsibility.',
  PARENTAL_RESPONSIBILITY_UNPROVEN:
    'That somebody holds parental responsibility, or does not any more, is recorded from a birth record or a court order: say which, and the day you saw it.',
  MOTHER_UNPROVEN:
    'The mother decides for an unborn child: who she is is recorded from a birth record, a court order or a professional’s record. Say which, and the day you saw it.',
  MEMBER_AGE_UNCONFIRMED:
    'A child holds no parental responsibility. For a parent under 18, another practitioner first confirms that they have reached 16 (`confirmAge`).',
  MEMBER_ALREADY: 'This person belongs to the family already: change what they are there.',
  MEMBER_SECOND_PERSON_NEEDED:
    'Somebody asked for a change of this member already (`FamilyMember.proposed`): a supervisor or safeguarding lead other than them confirms exactly that in the same way (`removeFamilyMember`, `changeFamilyMember`), or the member is kept as they are (`addFamilyMember`).',
  MEMBER_UNCHANGED: 'This is what the person is in the family already.',
} as const;

export const refuse: (code: keyof typeof refusals) => never = refuserOf(refusals);
