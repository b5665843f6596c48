import { refuserOf } from '../mutations/refusals.ts';

/** Why something about a disclosure was not recorded. */
export const refuseOversight = refuserOf({
  OPERATION_NOT_FOUND: 'The ledger has no such operation about this person that you may add to.',
  NOT_FOUND_OR_NOT_PERMITTED:
    'There is no such person whom your organisation works with or leads. Whoever asked may ask an organisation that works with them: its governance lead prepares it, or somebody who works with the family records a relationship (`startRelationship`).',
  FOLLOWS_UNKNOWN: 'There is no such finding about this person, and this operation, that it could follow.',
  OWNER_NEEDED: 'Say who has to act next, at which organisation, and by when.',
  OWNER_UNKNOWN: 'Nobody of this id is known at this organisation: check both, or have them sign in once.',
  OWNER_NOT_NEEDED: 'Nobody has to act on this: leave the owner out.',
  DUE_IN_THE_PAST: 'A due date lies ahead.',
  DUE_TOO_LATE: 'A due date lies within a year: what takes longer has steps of its own.',
  STEP_NOT_NEXT: 'This is not the next step of this finding.',
  CLOSED_BY_ANOTHER: 'Somebody else than who corrected it closes it.',
  OWN_DISCLOSURE: 'Somebody else than who was shown it reviews it, investigates it and closes it.',
  MONTH_NOT_OVER: 'A sample is drawn of a month that is over, written like 2026-02.',
  MONTH_NOT_SEALED:
    'The month is not under a checkpoint yet: the sealer signs the next one within five minutes.',
  SAMPLE_DRAWN: 'This month’s sample of this organisation is drawn already.',
  NOTHING_TO_SAMPLE: 'Nobody of this organisation was shown anything in this month.',
  PERIOD_INVALID: 'The period begins before it ends, and has begun.',
  REVIEWED_BY_ANOTHER: 'Somebody else than who prepared it reviews it.',
  REVIEWED_ALREADY: 'This was reviewed already.',
  LINE_UNKNOWN: 'There is no such line to release.',
});
