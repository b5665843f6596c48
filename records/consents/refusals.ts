import { refuserOf } from '../mutations/refusals.ts';

/** Why a consent was not changed, in words that say what to do. None of them tells what an agency holds. */
const refusals = {
  CONSENT_STATUS_INVALID: 'This status is not one that a person decides.',
  CONSENT_CONDITIONS_MISSING: 'A conditional consent needs at least one condition.',
  CONSENT_SCOPE_UNKNOWN:
    'The scope or a condition names a class, category, organisation or purpose that the agreement lacks.',
  CONSENT_SCOPE_NOT_YOURS:
    'Consent about clinical classes is recorded by clinical practitioners and governance functions only.',
  CONSENT_GIVER_DIFFERENT:
    'This consent is somebody else’s decision. Record what this person decided as a consent of its own.',
  CONSENT_EXISTS:
    'What this person decided is already on record: change that consent, by its id and the version that you saw. What you record changes what you may see of it.',
  CONSENT_INCOMPLETE:
    'This is not complete: `missing` says what has to be there, or to be true, first; of the conversation, or why it is so (`rationale`).',
  CONSENT_CAPACITY_INVALID:
    'This person cannot decide about this in this capacity. Adults decide for themselves, young people when assessed as competent (name assessor and day) or at 16; else somebody with parental responsibility, for the unborn the mother, once a record shows that she is (`changeFamilyMember`). `missing` says what does not fit. Whoever gave a consent can always take it back.',
  CONSENT_AGE_UNCONFIRMED:
    'That this young person has reached 16 is confirmed by practitioners of two organisations who work with the family, one of them the one that leads it (`confirmAge`); where somebody says otherwise, the leading organisation’s safeguarding lead settles it. Meanwhile the young person can object to what a parent decided (`disputeConsent`).',
  CONSENT_ASSESSOR_UNKNOWN:
    'Competence is assessed by a practitioner who works with the family, or did on that day: name them by their id.',
  CONSENT_ASSESSOR_IS_RECORDER:
    'What a child agrees to as competent takes two people: somebody else than who assessed the child records it, or somebody else assesses them. What the child objects to is recorded by anybody.',
  CONSENT_COMPETENCE_LEAD_NEEDED:
    'What a child agrees to as competent goes before what the parents say: a practitioner of the organisation that leads the family records it, or, where nobody objects, has assessed the child.',
  CONSENT_TALK_BEFORE_OBJECTION:
    'This person objected after that conversation: talk with them again, and record that one.',
  CONSENT_REVIEW_TOO_SOON:
    'This person objected before. What they agree to for a short while is a time limit (`TIME_LIMITED`), after which the objection counts again, and no review within four weeks.',
  CONSENT_NOT_GIVEN: 'This consent is not one that can be withdrawn or renewed.',
  CONSENT_DECIDED:
    'Somebody has decided already: what they want otherwise is a new decision of theirs, or a withdrawal.',
  CONSENT_NOT_DISPUTABLE: 'Nobody has decided anything here that could be disputed.',
  CONSENT_NOT_DISPUTED: 'Nobody disputes this consent.',
  CONSENT_DISPUTED:
    'This consent is disputed: the governance lead of the organisation that leads the family settles it first (`resolveDispute`).',
  CONSENT_SECOND_PERSON_NEEDED: 'You found that this objection does not count: somebody else settles it.',
  CONSENT_ALREADY_INVALID: 'This consent does not count already.',
} as const;

export const refuse: (code: keyof typeof refusals, details?: { missing?: readonly string[] }) => never =
  refuserOf(refusals);
