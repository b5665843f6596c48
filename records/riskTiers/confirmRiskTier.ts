import { checkConfirmTier } from '../../policies/steps/riskTier.ts';
import { leadersOf } from '../families/leadersOf.ts';
import { runMutation } from '../mutations/runMutation.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { checkTierVersion } from './checkTierVersion.ts';
import { currentTier } from './currentTier.ts';
import { recordedTier } from './recordedTier.ts';
import { refuseTier } from './refusals.ts';
import type { TierConfirmation } from './types.ts';

/**
 * A second person confirms HIGH: from now on it counts for who set it, too (policy.md §3).
 * @throws Refusal with a code of refusals.ts; nothing was changed.
 */
export function confirmRiskTier(
  services: MutationServices,
  actor: Actor,
  input: TierConfirmation,
): Promise<Recorded> {
  const { subject } = input;
  const { requester } = actor;
  return runMutation(services, actor, {
    operation: 'confirmRiskTier',
    idempotencyKey: input.idempotencyKey,
    input,
    dataClass: 'RISK_TIER_RECORD',
    locate: async () => ({ subject }),
    async change(client) {
      const current = await currentTier(client, subject);
      const refusal = checkConfirmTier(current, { requester, leaders: await leadersOf(client, subject) });
      if (refusal) return refuseTier(refusal);
      checkTierVersion(current, input.expectedVersion);
      const { id } = current!;
      await client.query(
        `update risk_tier set confirmed_by = $2, confirmed_at = kinview_now(), confirmed_organisation = $3,
           version = version + 1 where id = $1`,
        [id, requester.id, requester.organisation],
      );
      const kinds = ['CONFIRM_RISK_TIER', 'CONFIRM_RISK_TIER_OVERDUE'];
      await closeTasks(client, { record: id, kinds, closedBy: requester.id, through: 'confirmRiskTier' });
      return recordedTier(client, id, 'RISK_TIER_CONFIRMED', current);
    },
  });
}
