import { checkApproval } from '../../policies/steps/override.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { changeOverride } from './changeOverride.ts';
import type { OverrideStep } from './types.ts';

/**
 * The organisation whose records these are approves that they are shared (policy.md §3): by whom, for whom, when.
 * @throws Refusal with a code of refusals.ts; nothing was changed.
 */
export function approveAsOriginator(
  services: MutationServices,
  actor: Actor,
  input: OverrideStep,
): Promise<Recorded> {
  const { requester } = actor;
  const operation = 'approveAsOriginator';
  return changeOverride(services, actor, input, {
    operation,
    code: 'ORIGINATOR_APPROVED',
    kind: 'ORIGINATOR_APPROVAL',
    check: (current) => checkApproval(services.agreement, current, requester, services.clock.now()),
    async write(client, { id }, reason) {
      await client.query(
        `update override set originator_approval = $2, originator_approved_by = $3,
           originator_approved_at = kinview_now(), originator_words = $4, version = version + 1 where id = $1`,
        [id, requester.organisation, requester.id, reason],
      );
      const kinds = ['APPROVE_AS_ORIGINATOR'];
      await closeTasks(client, { record: id, kinds, closedBy: requester.id, through: operation });
    },
  });
}
