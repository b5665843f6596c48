import { CodedError } from '../../database/codedError.ts';

/** Why nothing was published, approved, signed or rolled back, in words that say what to do. */
const refusals = {
  REGISTRY_MOVED: 'Somebody published meanwhile: check again, against what is published now.',
  RELEASE_UNKNOWN: 'There is no release of this number: see the log.',
  RELEASE_IN_FORCE: 'This release is what is served already.',
  PROPOSAL_UNKNOWN: 'There is no proposal of this id that waits for approval.',
  APPROVAL_NOT_YOURS:
    'Nothing of this proposal is for your function and organisation to approve, or it has been approved.',
  APPROVAL_OF_OWN: 'Nobody approves what they proposed, and nobody approves in two capacities.',
  AGREEMENT_VERSION_TAKEN: 'An agreement of this version was published before: give it a version of its own.',
  AGREEMENT_TOO_EARLY:
    'A new agreement begins in the future, and after every other that was published: change its "from".',
  AGREEMENT_UNKNOWN: 'There is no agreement of this version that waits for signatures.',
  SIGNATURE_NOT_YOURS: 'This agreement does not wait for a signature of your function and organisation.',
} as const;

export type PublicationRefusal = keyof typeof refusals;

export function refuse(code: PublicationRefusal): never {
  throw new CodedError(code, refusals[code]);
}

export function isPublicationRefusal(code: string): code is PublicationRefusal {
  return Object.hasOwn(refusals, code);
}
