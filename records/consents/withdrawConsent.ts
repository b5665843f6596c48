import { checkVersion } from '../mutations/checkVersion.ts';
import { refuse as refuseChange } from '../mutations/refusals.ts';
import { runMutation } from '../mutations/runMutation.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { checkCapacity } from './checkCapacity.ts';
import { maySee, partsOf } from './checkGiver.ts';
import { consentChange } from './consentChange.ts';
import { locateConsent } from './locateConsent.ts';
import { readCurrent } from './readCurrent.ts';
import { refuse } from './refusals.ts';
import { saveNext } from './saveVersion.ts';
import type { ConsentWithdrawal } from './types.ts';

const withdrawable = new Set(['GIVEN', 'GIVEN_CONDITIONAL', 'REVIEW_DUE', 'REQUESTED', 'DISPUTED']);

/**
 * Withdraws a consent: from the moment this returns, nothing that rests on it can be recorded, so nothing is sent
 * (policy.md §8). It keeps its scope: that is what is objected to now. What a person decided for themselves only they
 * withdraw; what a parent decided, whoever holds the responsibility.
 * @throws Refusal with one of the codes in refusals.ts; nothing was changed.
 */
export function withdrawConsent(
  services: MutationServices,
  actor: Actor,
  withdrawal: ConsentWithdrawal,
): Promise<Recorded> {
  const { consent, expectedVersion, withdrawnBy } = withdrawal;
  return runMutation(services, actor, {
    operation: 'withdrawConsent',
    idempotencyKey: withdrawal.idempotencyKey,
    input: withdrawal,
    dataClass: 'CONSENT_POSITION',
    locate: (client) => locateConsent(client, consent),
    async change(client) {
      const current = await readCurrent(client, consent);
      if (!maySee(services.agreement, actor.requester, partsOf(current)))
        refuseChange('NOT_FOUND_OR_NOT_PERMITTED');
      if (expectedVersion !== null) checkVersion(current.version, expectedVersion);
      if (!withdrawable.has(current.status)) refuse('CONSENT_NOT_GIVEN');
      await checkCapacity(client, {
        subject: current.subject,
        givenBy: withdrawnBy,
        capacity: current.capacity,
      });
      const saved = await saveNext(client, actor, current, { given_by: withdrawnBy, status: 'WITHDRAWN' });
      return consentChange(saved, 'CONSENT_WITHDRAWN');
    },
  });
}
