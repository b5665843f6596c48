import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { changeConsent } from './changeConsent.ts';
import { checkCapacity } from './checkCapacity.ts';
import { checkUndisputed } from './checkUncontested.ts';
import { refuse } from './refusals.ts';
import type { ConsentWithdrawal } from './types.ts';

const withdrawable = new Set(['GIVEN', 'GIVEN_CONDITIONAL', 'REVIEW_DUE', 'REQUESTED', 'DISPUTED']);

/**
 * Withdraws a consent: from the moment this returns, nothing that rests on it can be recorded, so nothing is sent
 * (policy.md §8). It keeps its scope: that is what is objected to now. Whoever gave it takes it back, whatever has become
 * of their standing, and whoever they tell it to needs no sight of all of it. What one parent gave and another takes back
 * is a disagreement: it is disputed, and the giver stays the giver.
 * @throws Refusal with one of the codes in refusals.ts; nothing was changed.
 */
export function withdrawConsent(
  services: MutationServices,
  actor: Actor,
  withdrawal: ConsentWithdrawal,
): Promise<Recorded> {
  const { withdrawnBy: givenBy } = withdrawal;
  return changeConsent(services, actor, {
    operation: 'withdrawConsent',
    input: withdrawal,
    code: ({ status }) => (status === 'DISPUTED' ? 'CONSENT_DISPUTED' : 'CONSENT_WITHDRAWN'),
    anyVersion: true,
    inPart: true,
    async columns(client, current) {
      const { subject, status, capacity, row } = current;
      if (!withdrawable.has(status)) refuse('CONSENT_NOT_GIVEN');
      if (row.given_by === givenBy) return { status: 'WITHDRAWN' };
      await checkUndisputed(client, current);
      await checkCapacity(client, { subject, givenBy, capacity, status: 'WITHDRAWN' });
      return { status: 'DISPUTED' };
    },
  });
}
