import { checkRevoke } from '../../policies/steps/override.ts';
import { raiseAlert } from '../alerts/raiseAlert.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { changeOverride } from './changeOverride.ts';
import { tellOfEnd } from './tellOfEnd.ts';
import type { OverrideStep } from './types.ts';

/**
 * Ends an override before its time: from the moment this returns nothing that rests on it can be recorded, so nothing
 * is sent (policy.md §8).
 * @throws Refusal with a code of refusals.ts; nothing was changed.
 */
export function revokeOverride(
  services: MutationServices,
  actor: Actor,
  input: OverrideStep,
): Promise<Recorded> {
  const { requester } = actor;
  return changeOverride(services, actor, input, {
    operation: 'revokeOverride',
    code: 'OVERRIDE_REVOKED',
    kind: 'OVERRIDE_REVOCATION',
    check: (current) => checkRevoke(services.agreement, current, requester, services.clock.now()),
    async write(client, { id, subject, requester: asked, authoriser }, reason) {
      await client.query(
        `update override set revoked_by = $2, revoked_at = kinview_now(), to_at = greatest(from_at, kinview_now()),
           revocation_reason = $3, version = version + 1 where id = $1`,
        [id, requester.id, reason],
      );
      const raisedBy = requester.id;
      await tellOfEnd(client, services, 'OVERRIDE_OF_YOURS_ENDED', { record: id, raisedBy });
      if (raisedBy === asked || raisedBy === authoriser) return;
      await raiseAlert(client, services, {
        kind: 'OVERRIDE_REVOKED',
        about: { subject },
        record: id,
        raisedBy,
      });
    },
  });
}
