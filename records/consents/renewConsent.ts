import type { ScopeEntry } from '../../policies/facts.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { changeConsent } from './changeConsent.ts';
import { checkCapacity } from './checkCapacity.ts';
import { findMissing } from './findMissing.ts';
import { refuse } from './refusals.ts';
import { talkColumns } from './talkColumns.ts';
import type { Talk } from './types.ts';

export interface ConsentRenewal extends Talk {
  readonly idempotencyKey: string;
  readonly consent: string;
  readonly expectedVersion: number | null;
  /** Who was talked with: the person who gave it. */
  readonly renewedBy: string;
}

const renewable = new Set(['GIVEN', 'GIVEN_CONDITIONAL', 'REVIEW_DUE']);

/**
 * The review of a consent: the person who gave it was talked with again and it stays as it is, lapsed or not. What they
 * want otherwise is a new decision (`recordConsent`).
 * @throws Refusal
 */
export function renewConsent(
  services: MutationServices,
  actor: Actor,
  renewal: ConsentRenewal,
): Promise<Recorded> {
  return changeConsent(services, actor, {
    operation: 'renewConsent',
    input: renewal,
    code: 'CONSENT_RENEWED',
    async columns(client, current) {
      const { subject, capacity, row } = current;
      if (!renewable.has(current.status)) refuse('CONSENT_NOT_GIVEN');
      if (row.given_by !== renewal.renewedBy) refuse('CONSENT_GIVER_DIFFERENT');
      const scope = row.scope as ScopeEntry[];
      const missing = findMissing(renewal, scope, true, services.clock.now());
      if (missing.length > 0) refuse('CONSENT_INCOMPLETE', { missing });
      await checkCapacity(client, { subject, givenBy: renewal.renewedBy, capacity });
      const isConditional = (row.conditions as unknown[]).length > 0;
      const decided = { status: isConditional ? 'GIVEN_CONDITIONAL' : 'GIVEN', scope } as const;
      return {
        ...(await talkColumns(client, services, actor, subject, renewal, decided)),
        status: decided.status,
      };
    },
  });
}
