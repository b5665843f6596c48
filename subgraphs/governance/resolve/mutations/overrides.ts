import { confirmDutyDisclosure } from '../../../../records/dutyDisclosures/confirmDutyDisclosure.ts';
import { recordFamilyDecision } from '../../../../records/familyDecisions/recordFamilyDecision.ts';
import type { FamilyDecision } from '../../../../records/familyDecisions/types.ts';
import { approveAsOriginator } from '../../../../records/overrides/approveAsOriginator.ts';
import { authoriseOverride } from '../../../../records/overrides/authoriseOverride.ts';
import { recordCaldicottConsultation } from '../../../../records/overrides/recordCaldicottConsultation.ts';
import { rejectOverride } from '../../../../records/overrides/rejectOverride.ts';
import { requestOverride } from '../../../../records/overrides/requestOverride.ts';
import { revokeOverride } from '../../../../records/overrides/revokeOverride.ts';
import { withdrawOverride } from '../../../../records/overrides/withdrawOverride.ts';
import type {
  AuthoriseOverrideInput,
  ConfirmDutyDisclosureInput,
  FamilyDecisionInput,
  OverrideStepInput,
  RecordFamilyDecisionInput,
  RequestOverrideInput,
} from '../../generated/types.ts';
import { changing } from './changing.ts';
import { moment } from './moment.ts';

const step = (input: OverrideStepInput) => input;

const decided = ({ decision, reason, reviewAt }: FamilyDecisionInput): FamilyDecision => ({
  decision,
  reason: reason ?? null,
  reviewAt: moment(reviewAt),
});

export const overrideMutations = {
  requestOverride: changing(requestOverride, ({ originator, expiresAt, ...input }: RequestOverrideInput) => ({
    ...input,
    originator: originator ?? null,
    expiresAt: moment(expiresAt)!,
  })),
  authoriseOverride: changing(authoriseOverride, ({ family, ...input }: AuthoriseOverrideInput) => ({
    ...input,
    family: decided(family),
  })),
  rejectOverride: changing(rejectOverride, step),
  revokeOverride: changing(revokeOverride, step),
  withdrawOverride: changing(withdrawOverride, step),
  recordCaldicottConsultation: changing(recordCaldicottConsultation, step),
  approveAsOriginator: changing(approveAsOriginator, step),
  recordFamilyDecision: changing(recordFamilyDecision, (input: RecordFamilyDecisionInput) => ({
    ...input,
    ...decided(input),
  })),
  confirmDutyDisclosure: changing(confirmDutyDisclosure, (input: ConfirmDutyDisclosureInput) => input),
};
