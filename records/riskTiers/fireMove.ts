import type { Client } from '../../database/openPool.ts';
import { triggerOf } from '../../policies/steps/riskTier.ts';
import type { RiskTier } from '../../policies/words.ts';
import { askAgain } from '../agencies/lookAgain.ts';
import type { Changed, MutationServices } from '../mutations/types.ts';
import { fireTrigger } from '../triggers/fireTrigger.ts';

/**
 * Stepping up or down makes consents due for review (policy.md §3): fires the trigger of a move between two tiers, and
 * adds its rows to the step's own. What agencies found and nobody was told of at the earlier tier is looked at again.
 */
export async function fireMove(
  client: Client,
  services: MutationServices,
  firedBy: string,
  move: { readonly subject: string; readonly from: RiskTier; readonly to: RiskTier },
  step: Changed,
): Promise<Changed> {
  const trigger = triggerOf(move.from, move.to);
  if (trigger === null) return step;
  await askAgain(client, services.agreement, move);
  const about = { subject: move.subject };
  const fired = await fireTrigger(client, services, { about, trigger, firedBy });
  return { ...step, changes: [...step.changes, ...fired] };
}
