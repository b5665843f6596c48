import { checkAuthorise } from '../../policies/steps/override.ts';
import { checkFamilyDecision } from '../familyDecisions/checkFamilyDecision.ts';
import { keepDecision } from '../familyDecisions/keepDecision.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { admitAuthoriser } from '../words/admitAuthoriser.ts';
import { changeOverride } from './changeOverride.ts';
import { checkAuthoriserKnown } from './checkAuthoriserKnown.ts';
import { DECIDING } from './deciding.ts';
import type { OverrideAuthorisation } from './types.ts';

/**
 * Another person authorises an override, who says what the family is told (policy.md §3). It is in force when this
 * returns. One's own is refused with OVERRIDE_INVALID, which is recorded and raises an alert.
 * @throws Refusal with a code of refusals.ts; nothing was changed.
 */
export function authoriseOverride(
  services: MutationServices,
  actor: Actor,
  input: OverrideAuthorisation,
): Promise<Recorded> {
  const { requester } = actor;
  const operation = 'authoriseOverride';
  return changeOverride(services, actor, input, {
    operation,
    code: 'OVERRIDE_AUTHORISED',
    kind: 'OVERRIDE_AUTHORISATION',
    check: (current) => checkAuthorise(services.agreement, current, requester, services.clock.now()),
    async write(client, { id, subject, words }, reason) {
      const family = checkFamilyDecision(services, input.family, 'family.');
      await checkAuthoriserKnown(client, services, actor, { id, subject });
      await client.query(
        `update override set authoriser = $2, authorised_at = kinview_now(), from_at = kinview_now(),
           authoriser_words = $3, version = version + 1 where id = $1`,
        [id, requester.id, reason],
      );
      await admitAuthoriser(client, words, requester.id);
      await closeTasks(client, {
        record: id,
        kinds: DECIDING,
        closedBy: requester.id,
        through: operation,
      });
      await keepDecision(
        client,
        services,
        requester.id,
        { table: 'override', id, about: { subject } },
        family,
      );
    },
  });
}
