import { confirmAge } from '../../../../records/ages/confirmAge.ts';
import { disputeConsent } from '../../../../records/consents/disputeConsent.ts';
import { invalidateConsent } from '../../../../records/consents/invalidateConsent.ts';
import { recordConsent } from '../../../../records/consents/recordConsent.ts';
import { recordNotSought } from '../../../../records/consents/recordNotSought.ts';
import { renewConsent } from '../../../../records/consents/renewConsent.ts';
import { requestConsent } from '../../../../records/consents/requestConsent.ts';
import { resolveDispute } from '../../../../records/consents/resolveDispute.ts';
import { withdrawConsent } from '../../../../records/consents/withdrawConsent.ts';
import { fireReviewTrigger } from '../../../../records/triggers/fireReviewTrigger.ts';
import { readDecision, readNotSought, readRenewal, readRequest } from '../../consent/readDecision.ts';
import type {
  ConfirmAgeInput,
  DisputeConsentInput,
  FireReviewTriggerInput,
  InvalidateConsentInput,
  ResolveDisputeInput,
  WithdrawConsentInput,
} from '../../generated/types.ts';
import { readAbout } from '../readAbout.ts';
import { changing } from './changing.ts';

export const consentMutations = {
  recordConsent: changing(recordConsent, readDecision),
  requestConsent: changing(requestConsent, readRequest),
  recordNotSought: changing(recordNotSought, readNotSought),
  renewConsent: changing(renewConsent, readRenewal),
  withdrawConsent: changing(withdrawConsent, (input: WithdrawConsentInput) => ({
    ...input,
    expectedVersion: input.expectedVersion ?? null,
  })),
  disputeConsent: changing(disputeConsent, (input: DisputeConsentInput) => ({
    ...input,
    rationale: input.rationale ?? null,
  })),
  resolveDispute: changing(resolveDispute, (input: ResolveDisputeInput) => ({
    ...input,
    rationale: input.rationale ?? null,
  })),
  confirmAge: changing(confirmAge, (input: ConfirmAgeInput) => input),
  invalidateConsent: changing(invalidateConsent, (input: InvalidateConsentInput) => ({
    ...input,
    rationale: input.rationale ?? null,
  })),
  fireReviewTrigger: changing(fireReviewTrigger, (input: FireReviewTriggerInput) => ({
    idempotencyKey: input.idempotencyKey,
    trigger: input.trigger,
    about: readAbout(input),
  })),
};
