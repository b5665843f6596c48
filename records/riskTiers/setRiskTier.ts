import { randomUUID } from 'node:crypto';
import type { Client } from '../../database/openPool.ts';
import { checkSetTier, lowersHigh, tierBefore, tierInEffect } from '../../policies/steps/riskTier.ts';
import { leadersOf } from '../families/leadersOf.ts';
import { requireWords } from '../mutations/requireWords.ts';
import { runMutation } from '../mutations/runMutation.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { openLeadTasks } from '../tasks/openForFunctions.ts';
import { keepWords } from '../words/keepWords.ts';
import { checkTierVersion } from './checkTierVersion.ts';
import { type CurrentTier, currentTier } from './currentTier.ts';
import { fireMove } from './fireMove.ts';
import { recordedTier } from './recordedTier.ts';
import { refuseTier } from './refusals.ts';
import { supersedeTier } from './supersedeTier.ts';
import { tellOfLowering } from './tellOfLowering.ts';
import type { TierSetting } from './types.ts';

/**
 * Sets a risk tier at an assessment, with its basis and what changed in the plan. HIGH is in effect at once for everyone
 * but who set it, and opens a task to confirm it (policy.md §3). Moving up or down makes consents due for review.
 * @throws Refusal with a code of refusals.ts; nothing was changed.
 */
export function setRiskTier(services: MutationServices, actor: Actor, input: TierSetting): Promise<Recorded> {
  const { subject, tier } = input;
  return runMutation(services, actor, {
    operation: 'setRiskTier',
    idempotencyKey: input.idempotencyKey,
    input,
    dataClass: 'RISK_TIER_RECORD',
    locate: async () => ({ subject }),
    async change(client) {
      requireWords({ basis: input.basis, planUpdate: input.planUpdate });
      await checkSubject(client, subject);
      const current = await currentTier(client, subject);
      checkTierVersion(current, input.expectedVersion);
      const { requester } = actor;
      const leaders = await leadersOf(client, subject);
      const refusal = checkSetTier(current, tier, { requester, leaders });
      if (refusal) refuseTier(refusal);
      if (current) await supersedeTier(client, current, actor.requester.id);
      const id = await insertTier(client, services, actor, input, current);
      await openTasks(client, services, id, input);
      if (lowersHigh(current, tier)) await tellOfLowering(client, services, actor, subject, id);
      const set = await recordedTier(client, id, 'RISK_TIER_SET', current);
      const move = { subject, from: tierInEffect(current), to: tier };
      return fireMove(client, services, actor.requester.id, move, set);
    },
  });
}

async function checkSubject(client: Client, subject: string): Promise<void> {
  const { rows } = await client.query<{ stage: string }>('select stage from person where id = $1', [subject]);
  if (rows[0]?.stage !== 'CHILD' && rows[0]?.stage !== 'UNBORN') refuseTier('TIER_SUBJECT_INVALID');
}

async function insertTier(
  client: Client,
  services: MutationServices,
  { requester }: Actor,
  { subject, tier, basis, planUpdate }: TierSetting,
  current: CurrentTier | null,
): Promise<string> {
  const id = randomUUID();
  const said = { about: subject, author: requester.id };
  const words = [
    await keepWords(client, services.words, { ...said, kind: 'TIER_BASIS', text: basis }),
    await keepWords(client, services.words, { ...said, kind: 'TIER_PLAN_UPDATE', text: planUpdate }),
  ];
  const reviewDue = services.clock.now() + services.agreement.times.tierReview[tier];
  await client.query(
    `insert into risk_tier (id, subject, tier, previous_tier, set_by, set_organisation, version, basis, plan_update,
       review_due)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, to_timestamp($10::float8 / 1000))`,
    [
      id,
      subject,
      tier,
      tierBefore(current),
      requester.id,
      requester.organisation,
      (current?.version ?? 0) + 1,
      ...words,
      reviewDue,
    ],
  );
  return id;
}

async function openTasks(
  client: Client,
  services: MutationServices,
  record: string,
  { subject, tier }: TierSetting,
): Promise<void> {
  if (tier !== 'HIGH') return;
  const dueAt = services.clock.now() + services.agreement.times.tierConfirmation;
  const functions = ['SAFEGUARDING_LEAD'] as const;
  await openLeadTasks(client, services, {
    kind: 'CONFIRM_RISK_TIER',
    about: { subject },
    record,
    dueAt,
    functions,
  });
}
