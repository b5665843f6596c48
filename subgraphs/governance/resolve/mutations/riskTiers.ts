import { confirmRiskTier } from '../../../../records/riskTiers/confirmRiskTier.ts';
import { rejectRiskTier } from '../../../../records/riskTiers/rejectRiskTier.ts';
import { reviewRiskTier } from '../../../../records/riskTiers/reviewRiskTier.ts';
import { setRiskTier } from '../../../../records/riskTiers/setRiskTier.ts';
import type {
  ConfirmRiskTierInput,
  RejectRiskTierInput,
  ReviewRiskTierInput,
  SetRiskTierInput,
} from '../../generated/types.ts';
import { changing } from './changing.ts';

export const riskTierMutations = {
  setRiskTier: changing(setRiskTier, ({ expectedVersion, ...input }: SetRiskTierInput) => ({
    ...input,
    expectedVersion: expectedVersion ?? null,
  })),
  confirmRiskTier: changing(confirmRiskTier, (input: ConfirmRiskTierInput) => input),
  rejectRiskTier: changing(rejectRiskTier, (input: RejectRiskTierInput) => input),
  reviewRiskTier: changing(reviewRiskTier, (input: ReviewRiskTierInput) => input),
};
