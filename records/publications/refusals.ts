import { CodedError } from '../../database/codedError.ts';

/** Why nothing was published, approved, signed or rolled back, and what to do. */
export const publicationRefusals = {
  REGISTRY_MOVED: [
    'Somebody published meanwhile.',
    'Check again, against what is published now, and publish then.',
  ],
  RELEASE_UNKNOWN: ['There is no release of this number.', 'See the log: kinview registry log.'],
  RELEASE_IN_FORCE: ['This is what is served already.', 'There is nothing to do: kinview registry log.'],
  PROPOSAL_UNKNOWN: [
    'There is no proposal of this id that waits for approval.',
    'See the log for what waits: kinview registry log.',
  ],
  APPROVAL_NOT_YOURS: [
    'Nothing of this proposal is for your function and organisation to approve, or it has been approved.',
    'The log says who is to approve what: kinview registry log.',
  ],
  APPROVAL_OF_OWN: [
    'Nobody approves or signs what they proposed, and nobody does so in two capacities.',
    'Have another person do it.',
  ],
  AGREEMENT_VERSION_TAKEN: [
    'An agreement of this version was published before.',
    'Give it a version of its own: change its "version".',
  ],
  AGREEMENT_TOO_EARLY: [
    'A new agreement begins in the future, and after every other that was published.',
    'Change its "from", leaving time to sign it; a date and a time with its offset, like 2027-01-01T00:00:00Z.',
  ],
  AGREEMENT_UNKNOWN: [
    'There is no agreement of this version that waits for signatures.',
    'See which there are: kinview agreement log.',
  ],
  AGREEMENT_BEGUN: [
    'This agreement has begun, or was withdrawn before.',
    'Publish the next one, which begins on a later day.',
  ],
  SIGNATURE_NOT_YOURS: [
    'This agreement does not wait for a signature of your function and organisation.',
    'See whose it waits for: kinview agreement log.',
  ],
} as const;

export type PublicationRefusal = keyof typeof publicationRefusals;

export function refuse(code: PublicationRefusal): never {
  throw new CodedError(code, publicationRefusals[code][0]);
}

/** What to do about a refusal; null: the code is none of these. */
export function remedyFor(code: string): string | null {
  return Object.hasOwn(publicationRefusals, code) ? publicationRefusals[code as PublicationRefusal][1] : null;
}
