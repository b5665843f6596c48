import { CodedError } from '../../database/codedError.ts';

/** Why a consent was not changed, in words that say what to do. None of them tells what an agency holds. */
const refusals = {
  NOT_FOUND_OR_NOT_PERMITTED: 'There is no such person or consent that you may change.',
  CONSENT_VERSION_REQUIRED: 'Say which version of the consent you saw.',
  CONSENT_VERSION_CONFLICT: 'Somebody changed this consent meanwhile: look at it again, then decide.',
  CONSENT_STATUS_INVALID: 'This status is not one that a person decides.',
  CONSENT_CONDITIONS_MISSING: 'A conditional consent needs at least one condition.',
  CONSENT_SCOPE_UNKNOWN:
    'The scope or a condition names a class, category, organisation or purpose that the agreement lacks.',
  CONSENT_SCOPE_NOT_YOURS:
    'Consent about clinical classes is recorded by clinical practitioners and governance functions only.',
  CONSENT_GIVER_DIFFERENT:
    'This consent is somebody else’s decision. Record what this person decided as a consent of its own.',
  CONSENT_EXISTS:
    'What this person decided is already on record: change that consent, by its id and the version that you saw.',
  CONSENT_INCOMPLETE:
    'Nobody’s understanding was confirmed, or a day of the conversation or assessment lies ahead, or the review date has passed.',
  CONSENT_CAPACITY_INVALID:
    'This person cannot decide about this in this capacity, or its assessment is missing.',
  CONSENT_NOT_GIVEN: 'This consent is not one that can be withdrawn.',
  IDEMPOTENCY_KEY_INVALID: 'An idempotency key has 1 to 64 characters.',
  IDEMPOTENCY_KEY_REUSED: 'This idempotency key was used for another change.',
} as const;

export type ConsentRefusal = keyof typeof refusals;

export function refuse(code: ConsentRefusal): never {
  throw new CodedError(code, refusals[code]);
}
