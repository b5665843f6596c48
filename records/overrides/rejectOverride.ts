import { checkReject } from '../../policies/steps/override.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { changeOverride } from './changeOverride.ts';
import { checkDeciderKnown } from './checkAuthoriserKnown.ts';
import { DECIDING } from './deciding.ts';
import { tellOfEnd } from './tellOfEnd.ts';
import type { OverrideStep } from './types.ts';

/**
 * Another person decides that something is not shared without consent.
 * @throws Refusal with a code of refusals.ts; nothing was changed.
 */
export function rejectOverride(
  services: MutationServices,
  actor: Actor,
  input: OverrideStep,
): Promise<Recorded> {
  const { requester } = actor;
  const operation = 'rejectOverride';
  return changeOverride(services, actor, input, {
    operation,
    code: 'OVERRIDE_REJECTED',
    kind: 'OVERRIDE_REJECTION',
    check: (current) => checkReject(services.agreement, current, requester),
    async write(client, { id, subject }, reason) {
      await checkDeciderKnown(client, actor, { id, subject });
      await client.query(
        `update override set rejected_by = $2, rejected_at = kinview_now(), rejection_reason = $3, version = version + 1
         where id = $1`,
        [id, requester.id, reason],
      );
      await closeTasks(client, {
        record: id,
        kinds: DECIDING,
        closedBy: requester.id,
        through: operation,
      });
      await tellOfEnd(client, services, 'OVERRIDE_OF_YOURS_ENDED', { record: id, raisedBy: requester.id });
    },
  });
}
