import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { changeConsent } from './changeConsent.ts';
import { checkMayDispute } from './checkCapacity.ts';
import { keepRationale } from './keepRationale.ts';
import { refuse } from './refusals.ts';

export interface ConsentDispute {
  readonly idempotencyKey: string;
  readonly consent: string;
  readonly expectedVersion: number | null;
  /** The person, or somebody with parental responsibility. */
  readonly disputedBy: string;
  /** Sealed. */
  readonly rationale: string | null;
}

const settled = new Set(['DISPUTED', 'INVALIDATED', 'NOT_SOUGHT', 'NOT_SOUGHT_UNSAFE', 'UNKNOWN']);

/**
 * Somebody who may decide disagrees with what was decided: it counts as an objection until a governance lead of the
 * organisation that leads the family has settled it.
 * @throws Refusal
 */
export function disputeConsent(
  services: MutationServices,
  actor: Actor,
  dispute: ConsentDispute,
): Promise<Recorded> {
  return changeConsent(services, actor, {
    operation: 'disputeConsent',
    input: dispute,
    code: 'CONSENT_DISPUTED',
    inPart: true,
    async columns(client, { subject, status }) {
      if (settled.has(status)) refuse('CONSENT_NOT_DISPUTABLE');
      await checkMayDispute(client, subject, dispute.disputedBy);
      const rationale = await keepRationale(client, services, actor, subject, dispute.rationale);
      return { status: 'DISPUTED', ...(rationale ? { rationale } : {}) };
    },
  });
}
