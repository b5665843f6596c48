import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { changeConsent } from './changeConsent.ts';
import { checkCapacity } from './checkCapacity.ts';
import { checkUndisputed } from './checkUncontested.ts';
import { refuse } from './refusals.ts';
import type { ConsentWithdrawal } from './types.ts';

const withdrawable = new Set(['GIVEN', 'GIVEN_CONDITIONAL', 'REVIEW_DUE', 'REQUESTED', 'DISPUTED']);

/**
 * Withdraws a consent: from the moment this returns, nothing that rests on it can be recorded, so nothing is sent
 * (policy.md §8). It keeps its scope: that is what is objected to now. What a person decided for themselves only they
 * withdraw, in whatever capacity they decided it then; what a parent decided, whoever holds the responsibility.
 * While they disagree only the giver does, or it would be settled by the way.
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
    code: 'CONSENT_WITHDRAWN',
    anyVersion: true,
    async columns(client, current) {
      const { subject, status, capacity, row } = current;
      if (!withdrawable.has(status)) refuse('CONSENT_NOT_GIVEN');
      if (row.given_by !== givenBy) await checkUndisputed(client, current);
      const isOwn = givenBy === subject && row.given_by === subject;
      if (!isOwn) await checkCapacity(client, { subject, givenBy, capacity });
      return { given_by: givenBy, status: 'WITHDRAWN' };
    },
  });
}
