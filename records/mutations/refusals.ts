import { CodedError } from '../../database/codedError.ts';

export interface RefusalDetails {
  /** Names of what has to be there first, e.g. `understandingConfirmed`. */
  readonly missing?: readonly string[];
  /** Where somebody else was faster: the version that counts now. */
  readonly currentVersion?: number;
  /** The alert that the attempt itself raises (records/alerts). */
  readonly alert?: string;
}

/** Why a record was not changed, in words that say what to do. None of them tells what an agency holds. */
export class Refusal extends CodedError {
  readonly details: RefusalDetails;

  constructor(code: string, message: string, details: RefusalDetails = {}) {
    super(code, message);
    this.details = details;
  }
}

/** A function that refuses with one of the table's codes. Each folder of records has a table of its own. */
export function refuserOf<Code extends string>(messages: Readonly<Record<Code, string>>) {
  return (code: Code, details?: RefusalDetails): never => {
    throw new Refusal(code, messages[code], details);
  };
}

/** The refusals that any change may meet. */
export const refuse: (code: keyof typeof refusals, details?: RefusalDetails) => never = (code, details) => {
  throw new Refusal(code, refusals[code], details);
};

const refusals = {
  NOT_FOUND_OR_NOT_PERMITTED:
    'There is no such person, family or record that you may see or change. For one that you should: somebody who works with the family records your relationship (`startRelationship`), or whoever has a task about it does it. Where you work with the family, it is for the organisation that leads it, or for another function.',
  VERSION_REQUIRED: 'Say which version you saw.',
  VERSION_CONFLICT: 'Somebody changed this meanwhile: look at the current version, then decide.',
  ALERT_OWN: 'What you did raised this alert: another lead looks at it.',
  IDEMPOTENCY_KEY_INVALID: 'An idempotency key has 1 to 64 characters.',
  IDEMPOTENCY_KEY_REUSED: 'This idempotency key was used for another change.',
} as const;
