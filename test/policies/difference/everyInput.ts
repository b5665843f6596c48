import type { Agreement } from '../../../policies/agreement/types.ts';
import type { SubjectFacts } from '../../../policies/facts.ts';
import type {
  ConsentStatus,
  Purpose,
  RelationshipKind,
  Requester,
  RiskTier,
  WorkFunction,
} from '../../../policies/words.ts';
import { type Subject, subject } from '../../support/facts.ts';

/** What is recorded about a person, and of whose record and for which organisation it is asked. */
export interface Recorded {
  /** The requester's. */
  readonly organisation: string;
  readonly controller: string | null;
  readonly tie: string;
  readonly crisis: boolean;
  readonly kind: SubjectFacts['kind'];
  readonly tier: RiskTier;
  readonly consent: Consent;
  readonly exception: string;
}

/** One input as a person would put it together: who asks for what, and what is recorded. */
export interface Input extends Recorded {
  readonly requester: Requester;
  readonly purpose: Purpose;
  readonly facts: SubjectFacts;
}

export interface Consent {
  readonly status: ConsentStatus | 'NO_RECORD';
  /** GENERAL, `class:X` or `category:Y`; what names something is explicit. */
  readonly names: string;
  readonly reach: 'IN_SCOPE' | 'RECIPIENT_NOT_LISTED' | 'PURPOSE_NOT_LISTED' | 'RECIPIENT_EXCLUDED';
}

/** Which values are tried; every combination of them is one input. */
export interface Tried {
  readonly ties: readonly string[];
  readonly kinds: readonly SubjectFacts['kind'][];
  readonly consents: readonly Consent[];
  readonly exceptions: readonly string[];
  readonly controllers: readonly (string | null)[];
}

/** Every combination: all that the agreement knows, and all that is tried, one by one. */
export function* everyInput(
  agreement: Agreement,
  tried: Tried,
  classes: readonly string[],
): Generator<Input> {
  const askers = [...everyRequester(agreement)];
  const purposes = [...agreement.purposes.keys()] as Purpose[];
  for (const recorded of everyRecord(agreement, tried)) {
    const facts = factsOf(recorded, classes);
    for (const requester of askers) {
      if (requester.organisation !== recorded.organisation) continue;
      for (const purpose of purposes) yield inputOf(recorded, requester, purpose, facts);
    }
  }
}

/** Property by property: spreading a record into each of a million inputs takes as long as all the rest. */
export function inputOf(
  { organisation, controller, tie, crisis, kind, tier, consent, exception }: Recorded,
  requester: Requester,
  purpose: Purpose,
  facts: SubjectFacts,
): Input {
  return { organisation, controller, tie, crisis, kind, tier, consent, exception, requester, purpose, facts };
}

function* everyRecord({ organisations }: Agreement, tried: Tried): Generator<Recorded> {
  for (const organisation of organisations.keys())
    for (const controller of tried.controllers)
      for (const tie of tried.ties)
        for (const crisis of [false, true])
          for (const kind of tried.kinds)
            for (const tier of ['LOW', 'MODERATE', 'HIGH'] as const)
              for (const exception of tried.exceptions)
                for (const consent of tried.consents)
                  yield { organisation, controller, tie, crisis, kind, tier, exception, consent };
}

export function* everyRequester({ organisations, roleTiers, functions }: Agreement): Generator<Requester> {
  for (const { organisation, agency } of organisations.values())
    for (const roleTier of roleTiers.keys())
      for (const name of functions.keys())
        yield { id: REQUESTER, organisation, agency, roleTier, function: name as WorkFunction };
}

export const REQUESTER = 'u-x';

/** What is recorded about the person, in the words that all other tests of the policy use. */
export function factsOf(input: Recorded, classes: readonly string[]): SubjectFacts {
  const { kind, tier, tie } = input;
  let whom: Subject = subject('somebody');
  if (kind === 'CHILD') whom = whom.child().atTier(tier);
  else if (kind === 'UNBORN') whom = whom.unborn().atTier(tier);
  else whom = (kind === 'ADULT' ? whom.adult() : whom.family()).withChildAtTier(tier);
  if (tie === 'SELF_CLAIMED') whom = whom.workedWithThrough(tie, { from: RECENTLY });
  else if (tie === 'TASK') whom = whom.withAssignedTask();
  else if (tie !== 'NONE') whom = whom.workedWithThrough(tie as RelationshipKind);
  if (input.crisis) whom = whom.inCrisisDeclared();
  return withException(withConsent(whom, input), input, classes).facts();
}

const RECENTLY = Date.parse('2026-03-04T09:00:00Z');

function withConsent(whom: Subject, { consent, organisation }: Recorded): Subject {
  const { status, names, reach } = consent;
  if (status === 'NO_RECORD') return whom;
  const [what, name] = names.split(':');
  const listed = what === 'GENERAL' ? [] : [organisation];
  return whom.ownConsent(status, {
    scope: [
      {
        classes: what === 'class' ? [name!] : [],
        categories: what === 'category' ? [name!] : [],
        recipients: reach === 'RECIPIENT_NOT_LISTED' ? ['ELSEWHERE'] : listed,
        purposes: reach === 'PURPOSE_NOT_LISTED' ? ['RECORD_TRANSFER'] : [],
        explicit: what !== 'GENERAL',
      },
    ],
    conditions:
      reach === 'RECIPIENT_EXCLUDED' ? [{ kind: 'RECIPIENT_EXCLUDED', recipients: [organisation] }] : [],
  });
}

function withException(whom: Subject, input: Recorded, classes: readonly string[]): Subject {
  const recipients = [REQUESTER];
  switch (input.exception) {
    case 'SHIELDED':
      return whom.shielded();
    case 'OVERRIDE':
      return whom.overridden({
        classes: [...classes],
        recipients,
        caldicottGuardian: 'u-cg',
        originatorApproval: input.controller,
      });
    case 'COURT_ORDER':
      return whom.ordered({ classes: [...classes], recipients });
    case 'DETRIMENT':
      return input.controller === null ? whom : whom.foundDetrimentalBy(input.controller, []);
    default:
      return whom;
  }
}
