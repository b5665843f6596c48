import { checkWithdraw } from '../../policies/steps/override.ts';
import { refuse } from '../mutations/refusals.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { changeOverride } from './changeOverride.ts';
import { DECIDING } from './deciding.ts';
import type { OverrideStep } from './types.ts';

/**
 * Takes back what one asked for and nobody has decided on yet: nobody has to decide on it any more. Another's request is
 * answered as one that nobody made.
 * @throws Refusal with a code of refusals.ts; nothing was changed.
 */
export function withdrawOverride(
  services: MutationServices,
  actor: Actor,
  input: OverrideStep,
): Promise<Recorded> {
  const { requester } = actor;
  const operation = 'withdrawOverride';
  return changeOverride(services, actor, input, {
    operation,
    code: 'OVERRIDE_WITHDRAWN',
    kind: 'OVERRIDE_WITHDRAWAL',
    check: (current) => {
      const isTheirs =
        current.requester === requester.id && current.requesterOrganisation === requester.organisation;
      return isTheirs ? checkWithdraw(current, services.clock.now()) : refuse('NOT_FOUND_OR_NOT_PERMITTED');
    },
    async write(client, { id }, reason) {
      await client.query(
        `update override set withdrawn_at = kinview_now(), withdrawal_reason = $2, version = version + 1 where id = $1`,
        [id, reason],
      );
      await closeTasks(client, { record: id, kinds: DECIDING, closedBy: requester.id, through: operation });
    },
  });
}
