import type { RiskTier, RoleTier } from '../words.ts';

/**
 * The words of policy.md §7 as data. `{class}` is the class's label in the agreement. Nothing here may depend on
 * whether data exists, and nothing under NOT_SHARED on why it is withheld.
 */
export const notShared: {
  readonly message: string;
  readonly byRole: Readonly<Record<RoleTier, string>>;
  readonly otherRole: string;
  readonly byTier: Readonly<Record<RiskTier, string>>;
} = {
  message: 'Not shared here: {class}, whether or not anything is held.',
  byRole: {
    FRONTLINE:
      'If you need to know more to keep somebody safe, speak to your supervisor or to the duty contact.',
    CARE_MANAGER:
      'If you need to know more, ask the duty contact, who can tell you whether an override can be sought.',
    CLINICAL:
      'If you need to know more for care, ask the duty contact, who can reach the Caldicott Guardian.',
  },
  otherRole: 'If you need to know more, ask the duty contact.',
  byTier: {
    LOW: 'If you think that the risk is higher than recorded, ask for a tier review.',
    MODERATE: 'If you think that the risk is higher than recorded, ask for a tier review.',
    HIGH: 'If somebody is in immediate danger, ring 999 first.',
  },
};

/** The next step for an absent consent, by fine code. */
export const nextStep: Readonly<Record<string, string>> = {
  CONSENT_NOT_SOUGHT: 'Consent to share {class} has not been sought: ask for it and record the answer.',
  CONSENT_NOT_SOUGHT_UNSAFE:
    'It was found unsafe to seek consent to share {class}: speak to the safeguarding lead, not to the family.',
  CONSENT_REQUESTED: 'Consent to share {class} was asked for and is not answered yet: follow it up.',
  CONSENT_LAPSED: 'Consent to share {class} has lapsed: review it.',
  CONSENT_INVALIDATED:
    'The consent recorded to share {class} does not count any more: ask the person who decides now, and record the answer.',
  CONSENT_UNKNOWN: 'No consent to share {class} is recorded: find out, and record it.',
  CONSENT_OUT_OF_SCOPE:
    'The consent recorded does not cover {class} for your organisation and purpose: ask whether it may.',
  CONSENT_REVIEW_DUE: 'Something has changed since consent to share {class} was given: review it.',
  CONSENT_NOT_SPECIFIC:
    'Sharing {class} needs a consent that names this information and your organisation: ask for it and record it.',
};

/** Something did not work: this is no refusal, and says nothing about the data. */
export const unavailable: Readonly<Record<string, string>> = {
  LEDGER_UNAVAILABLE:
    'Nothing can be shown at the moment, because what is shown must be recorded first. Try again shortly.',
  SOURCE_UNAVAILABLE:
    'This source does not answer at the moment. Try again shortly, or ask the duty contact.',
  POLICY_FAILURE:
    'Whether {class} may be shared could not be worked out. It is being looked into; ask the duty contact.',
};
