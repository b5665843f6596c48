import type { ConsentNotSought } from '../../../records/consents/recordNotSought.ts';
import type { ConsentRenewal } from '../../../records/consents/renewConsent.ts';
import type { ConsentRequest } from '../../../records/consents/requestConsent.ts';
import type { ConsentDecision, Conversation, Deciding, Talk } from '../../../records/consents/types.ts';
import type {
  ConsentScopeInput,
  RecordConsentInput,
  RecordNotSoughtInput,
  RenewConsentInput,
  RequestConsentInput,
} from '../generated/types.ts';
import { type ConditionInput, readCondition } from './readCondition.ts';

/** As the scalars read it: moments are dates. */
type Read<Input> = Omit<Input, 'conditions' | 'reviewDate'> & {
  readonly conditions?: readonly ConditionInput[] | null;
  readonly reviewDate?: Date | null;
};

/** A decision as records take it; what was left out is null or empty. Throws CONSENT_CONDITION_INVALID. */
export const readDecision = (input: Read<RecordConsentInput>): ConsentDecision => ({
  ...placeOf(input),
  ...decidingOf(input),
  ...talkOf(input),
  status: input.status,
  scope: scopeOf(input.scope),
  conditions: (input.conditions ?? []).map(readCondition),
});

export const readRenewal = (input: Read<RenewConsentInput>): ConsentRenewal => ({
  ...talkOf(input),
  idempotencyKey: input.idempotencyKey,
  consent: input.consent,
  expectedVersion: input.expectedVersion,
  renewedBy: input.renewedBy,
  capacityAssessedBy: input.capacityAssessedBy ?? null,
  capacityAssessedOn: input.capacityAssessedOn ?? null,
});

export const readRequest = (input: Read<RequestConsentInput>): ConsentRequest => ({
  ...placeOf(input),
  ...decidingOf(input),
  scope: scopeOf(input.scope),
  conditions: (input.conditions ?? []).map(readCondition),
  askedOn: input.askedOn,
});

export const readNotSought = (input: RecordNotSoughtInput): ConsentNotSought => ({
  ...placeOf(input),
  ...decidingOf(input),
  unsafe: input.unsafe ?? null,
  rationale: input.rationale ?? null,
});

const placeOf = (input: {
  idempotencyKey: string;
  consent?: string | null | undefined;
  expectedVersion?: number | null | undefined;
}) => ({
  idempotencyKey: input.idempotencyKey,
  consent: input.consent ?? null,
  expectedVersion: input.expectedVersion ?? null,
});

const decidingOf = (
  input: Pick<
    RecordConsentInput,
    'subject' | 'givenBy' | 'capacity' | 'capacityAssessedBy' | 'capacityAssessedOn'
  >,
): Deciding => ({
  subject: input.subject,
  givenBy: input.givenBy,
  capacity: input.capacity,
  capacityAssessedBy: input.capacityAssessedBy ?? null,
  capacityAssessedOn: input.capacityAssessedOn ?? null,
});

const talkOf = (
  input: Read<
    Pick<
      RecordConsentInput,
      'understandingConfirmed' | 'evidence' | 'discussedOn' | 'conversation' | 'rationale'
    >
  >,
): Talk => ({
  understandingConfirmed: input.understandingConfirmed,
  evidence: input.evidence,
  discussedOn: input.discussedOn,
  conversation: input.conversation
    ? ({ ...input.conversation, reviewPoints: input.conversation.reviewPoints ?? [] } as Conversation)
    : null,
  rationale: input.rationale ?? null,
  reviewDate: input.reviewDate?.getTime() ?? null,
});

const scopeOf = (scope: readonly ConsentScopeInput[] | null | undefined): ConsentDecision['scope'] =>
  (scope ?? []).map((entry) => ({
    classes: entry.classes ?? [],
    categories: entry.categories ?? [],
    recipients: entry.recipients ?? [],
    purposes: entry.purposes ?? [],
    explicit: entry.explicit === true,
  }));
