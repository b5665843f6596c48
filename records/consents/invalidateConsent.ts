import { standingOf } from '../../policies/consent/standingOf.ts';
import { raiseAlert } from '../alerts/raiseAlert.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { changeConsent } from './changeConsent.ts';
import { keepRationale } from './keepRationale.ts';
import { refuse } from './refusals.ts';

export interface ConsentInvalidation {
  readonly idempotencyKey: string;
  readonly consent: string;
  readonly expectedVersion: number | null;
  readonly ground:
    | 'GIVEN_WITHOUT_AUTHORITY'
    | 'CAPACITY_IN_DOUBT'
    | 'NOT_UNDERSTOOD'
    | 'UNDER_PRESSURE'
    | 'RECORDED_IN_ERROR';
  /** Why; sealed. It has to be said. */
  readonly rationale: string | null;
}

/**
 * A lead finds that a decision never counted, or no longer does. Where that takes an objection away, the other leads are
 * told.
 * @throws Refusal
 */
export function invalidateConsent(
  services: MutationServices,
  actor: Actor,
  invalidation: ConsentInvalidation,
): Promise<Recorded> {
  const { ground, consent } = invalidation;
  return changeConsent(services, actor, {
    operation: 'invalidateConsent',
    input: invalidation,
    code: 'CONSENT_INVALIDATED',
    async columns(client, { status, subject }) {
      if (status === 'INVALIDATED') refuse('CONSENT_ALREADY_INVALID');
      if (!invalidation.rationale) refuse('CONSENT_INCOMPLETE', { missing: ['rationale'] });
      const rationale = await keepRationale(client, services, actor, subject, invalidation.rationale);
      if (standingOf(status) === 'OBJECTION') {
        const raisedBy = actor.requester.id;
        const about = { subject };
        await raiseAlert(client, services, {
          kind: 'OBJECTION_SET_ASIDE',
          about,
          record: consent,
          raisedBy,
        });
      }
      return { status: 'INVALIDATED', determination: ground, rationale };
    },
  });
}
