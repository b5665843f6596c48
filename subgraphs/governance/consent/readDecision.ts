import type { ConsentDecision, ConsentWithdrawal } from '../../../records/consents/types.ts';
import type { RecordConsentInput, WithdrawConsentInput } from '../generated/types.ts';
import { type ConditionInput, readCondition } from './readCondition.ts';

/** As the scalars read it: moments are dates. */
export type DecisionInput = Omit<RecordConsentInput, 'conditions' | 'reviewDate'> & {
  readonly conditions?: readonly ConditionInput[] | null;
  readonly reviewDate?: Date | null;
};

/** A decision as records take it; what was left out is null or empty. Throws CONSENT_CONDITION_INVALID. */
export const readDecision = (input: DecisionInput): ConsentDecision => ({
  idempotencyKey: input.idempotencyKey,
  subject: input.subject,
  consent: input.consent ?? null,
  expectedVersion: input.expectedVersion ?? null,
  status: input.status,
  givenBy: input.givenBy,
  capacity: input.capacity,
  capacityAssessedBy: input.capacityAssessedBy ?? null,
  capacityAssessedOn: input.capacityAssessedOn ?? null,
  scope: (input.scope ?? []).map((entry) => ({
    classes: entry.classes ?? [],
    categories: entry.categories ?? [],
    recipients: entry.recipients ?? [],
    purposes: entry.purposes ?? [],
    explicit: entry.explicit === true,
  })),
  conditions: (input.conditions ?? []).map(readCondition),
  understandingConfirmed: input.understandingConfirmed,
  evidence: input.evidence,
  discussedOn: input.discussedOn,
  reviewDate: input.reviewDate?.getTime() ?? null,
});

export const readWithdrawal = (input: WithdrawConsentInput): ConsentWithdrawal => ({
  idempotencyKey: input.idempotencyKey,
  consent: input.consent,
  expectedVersion: input.expectedVersion ?? null,
  withdrawnBy: input.withdrawnBy,
});
