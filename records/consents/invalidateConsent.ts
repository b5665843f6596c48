import type { Client } from '../../database/openPool.ts';
import { isObjection } from '../../policies/consent/isObjection.ts';
import type { Condition } from '../../policies/facts.ts';
import { raiseAlert } from '../alerts/raiseAlert.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { changeConsent } from './changeConsent.ts';
import { leftAfter } from './earlierDecisions.ts';
import { keepRationale } from './keepRationale.ts';
import type { CurrentConsent } from './readCurrent.ts';
import { readOpenDispute } from './readOpenDispute.ts';
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
 * A lead finds that a decision never counted, or no longer does. An objection is not one lead's to take away: it stands,
 * disputed, until somebody who settles disputes has decided, and the other leads are told.
 * @throws Refusal
 */
export function invalidateConsent(
  services: MutationServices,
  actor: Actor,
  invalidation: ConsentInvalidation,
): Promise<Recorded> {
  const { ground } = invalidation;
  return changeConsent(services, actor, {
    operation: 'invalidateConsent',
    input: invalidation,
    code: ({ status }) => (status === 'DISPUTED' ? 'OBJECTION_DOUBTED' : 'CONSENT_INVALIDATED'),
    async columns(client, current) {
      const { id, subject, status } = current;
      if (status === 'INVALIDATED') refuse('CONSENT_ALREADY_INVALID');
      const dispute = await readOpenDispute(client, subject);
      if (status === 'DISPUTED' || dispute?.consents.includes(id)) refuse('CONSENT_DISPUTED');
      if (!invalidation.rationale) refuse('CONSENT_INCOMPLETE', { missing: ['rationale'] });
      const rationale = await keepRationale(client, services, actor, subject, invalidation.rationale);
      const stands = await setsAsideAlone(client, services, actor, current);
      const found = { determination: ground, rationale };
      if (!stands) return { status: 'DISPUTED', ...found };
      return { status: 'INVALIDATED', earlier: leftAfter(current, status), ...found };
    },
  });
}

/** Whether this lead alone may take the decision away; the leads are told of every objection that somebody goes for. */
async function setsAsideAlone(
  client: Client,
  services: MutationServices,
  { requester }: Actor,
  { id, subject, status, row }: CurrentConsent,
): Promise<boolean> {
  if (!isObjection({ status, conditions: row.conditions as Condition[] })) return true;
  const settlers = services.agreement.operations.get('resolveDispute')?.functions ?? [];
  const settles = settlers.includes(requester.function);
  const kind = settles ? 'OBJECTION_SET_ASIDE' : 'OBJECTION_DOUBTED';
  await raiseAlert(client, services, { kind, about: { subject }, record: id, raisedBy: requester.id });
  return settles;
}
