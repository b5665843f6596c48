import { checkConsultation } from '../../policies/steps/override.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { changeOverride } from './changeOverride.ts';
import type { OverrideStep } from './types.ts';

/**
 * A Caldicott Guardian, a third person, records what they advised when they were consulted (policy.md §3).
 * @throws Refusal with a code of refusals.ts; nothing was changed.
 */
export function recordCaldicottConsultation(
  services: MutationServices,
  actor: Actor,
  input: OverrideStep,
): Promise<Recorded> {
  const { requester } = actor;
  const operation = 'recordCaldicottConsultation';
  return changeOverride(services, actor, input, {
    operation,
    code: 'CALDICOTT_CONSULTED',
    kind: 'CALDICOTT_ADVICE',
    check: (current) => checkConsultation(services.agreement, current, requester, services.clock.now()),
    async write(client, { id }, reason) {
      await client.query(
        `update override set caldicott_guardian = $2, caldicott_consulted_at = kinview_now(), caldicott_words = $3,
           version = version + 1 where id = $1`,
        [id, requester.id, reason],
      );
      const kinds = ['CALDICOTT_CONSULTATION'];
      await closeTasks(client, { record: id, kinds, closedBy: requester.id, through: operation });
    },
  });
}
