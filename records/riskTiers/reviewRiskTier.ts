import { checkReviewTier, tierInEffect } from '../../policies/steps/riskTier.ts';
import { requireWords } from '../mutations/requireWords.ts';
import { runMutation } from '../mutations/runMutation.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { keepWords } from '../words/keepWords.ts';
import { checkTierVersion } from './checkTierVersion.ts';
import { currentTier } from './currentTier.ts';
import { recordedTier } from './recordedTier.ts';
import { refuseTier } from './refusals.ts';
import type { TierReview } from './types.ts';

/**
 * The tier was looked at again and stays: its next review falls due after the agreement's time.
 * @throws Refusal with a code of refusals.ts; nothing was changed.
 */
export function reviewRiskTier(
  services: MutationServices,
  actor: Actor,
  input: TierReview,
): Promise<Recorded> {
  const { subject } = input;
  const { requester } = actor;
  return runMutation(services, actor, {
    operation: 'reviewRiskTier',
    idempotencyKey: input.idempotencyKey,
    input,
    dataClass: 'RISK_TIER_RECORD',
    locate: async () => ({ subject }),
    async change(client) {
      requireWords({ basis: input.basis });
      const current = await currentTier(client, subject);
      const refusal = checkReviewTier(current);
      if (refusal) return refuseTier(refusal);
      checkTierVersion(current, input.expectedVersion);
      const { id } = current!;
      const words = { kind: 'TIER_REVIEW', about: subject, author: requester.id, text: input.basis };
      await client.query(
        `update risk_tier set reviewed_by = $2, reviewed_at = kinview_now(), review_basis = $3,
           review_due = to_timestamp($4::float8 / 1000), version = version + 1 where id = $1`,
        [
          id,
          requester.id,
          await keepWords(client, services.words, words),
          services.clock.now() + services.agreement.times.tierReview[tierInEffect(current)],
        ],
      );
      await closeTasks(client, {
        record: id,
        kinds: ['REVIEW_RISK_TIER'],
        closedBy: requester.id,
        through: 'reviewRiskTier',
      });
      return recordedTier(client, id, 'RISK_TIER_REVIEWED', current);
    },
  });
}
