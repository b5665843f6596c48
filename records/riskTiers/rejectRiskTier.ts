import { checkSecondPerson, rejects, tierInEffect } from '../../policies/steps/riskTier.ts';
import { leadersOf } from '../families/leadersOf.ts';
import { requireWords } from '../mutations/requireWords.ts';
import { runMutation } from '../mutations/runMutation.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { keepWords } from '../words/keepWords.ts';
import { checkTierVersion } from './checkTierVersion.ts';
import { currentTier } from './currentTier.ts';
import { fireMove } from './fireMove.ts';
import { objectToTier } from './objectToTier.ts';
import { recordedTier } from './recordedTier.ts';
import { refuseTier } from './refusals.ts';
import { tellOfRejection } from './tellOfRejection.ts';
import type { TierRejection } from './types.ts';

/**
 * A second person of the organisation that leads, or of the one that set it, rejects an unconfirmed HIGH: the earlier tier
 * counts again for everyone (policy.md §3), to be looked at within that tier's own time. Who set it and the leads are told.
 * Anybody else's rejection is an objection: HIGH stays, and the leads look.
 * @throws Refusal with a code of refusals.ts; nothing was changed.
 */
export function rejectRiskTier(
  services: MutationServices,
  actor: Actor,
  input: TierRejection,
): Promise<Recorded> {
  const { subject } = input;
  const { requester } = actor;
  return runMutation(services, actor, {
    operation: 'rejectRiskTier',
    idempotencyKey: input.idempotencyKey,
    input,
    dataClass: 'RISK_TIER_RECORD',
    locate: async () => ({ subject }),
    async change(client) {
      requireWords({ reason: input.reason });
      const current = await currentTier(client, subject);
      const refusal = checkSecondPerson(current, requester);
      if (refusal) return refuseTier(refusal);
      checkTierVersion(current, input.expectedVersion);
      const { id, previousTier } = current!;
      const isRejected = rejects(current!, { requester, leaders: await leadersOf(client, subject) });
      const kind = isRejected ? 'TIER_REJECTION' : 'TIER_OBJECTION';
      const words = { kind, about: subject, author: requester.id, text: input.reason };
      const reason = await keepWords(client, services.words, words);
      if (!isRejected) {
        await objectToTier(client, services, actor, { id, subject, reason });
        return recordedTier(client, id, 'RISK_TIER_OBJECTED_TO', current);
      }
      const reviewDue = services.clock.now() + services.agreement.times.tierReview[previousTier];
      await client.query(
        `update risk_tier set rejected_by = $2, rejected_at = kinview_now(), rejection_reason = $3,
           review_due = to_timestamp($4::float8 / 1000), version = version + 1 where id = $1`,
        [id, requester.id, reason, reviewDue],
      );
      const kinds = ['CONFIRM_RISK_TIER', 'CONFIRM_RISK_TIER_OVERDUE'];
      await closeTasks(client, { record: id, kinds, closedBy: requester.id, through: 'rejectRiskTier' });
      await tellOfRejection(client, services, actor, { id, subject });
      const rejected = await recordedTier(client, id, 'RISK_TIER_REJECTED', current);
      const move = { subject, from: tierInEffect(current), to: previousTier };
      return fireMove(client, services, requester.id, move, rejected);
    },
  });
}
