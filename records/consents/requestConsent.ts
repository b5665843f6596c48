import type { Condition, ScopeEntry } from '../../policies/facts.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { openTask } from '../tasks/openTask.ts';
import { familiesOf } from './familiesOf.ts';
import { recordAbsence } from './recordAbsence.ts';
import type { Deciding } from './types.ts';

export interface ConsentRequest extends Deciding {
  readonly idempotencyKey: string;
  /** The consent to change; null: a new one. */
  readonly consent: string | null;
  readonly expectedVersion: number | null;
  readonly scope: readonly ScopeEntry[];
  readonly conditions: readonly Condition[];
  /** A day: when the person was asked. */
  readonly askedOn: string;
}

/**
 * Somebody was asked and has not answered: whoever asked has it on their list until the answer is recorded.
 * @throws Refusal
 */
export function requestConsent(
  services: MutationServices,
  actor: Actor,
  request: ConsentRequest,
): Promise<Recorded> {
  const { requester } = actor;
  return recordAbsence(services, actor, {
    operation: 'requestConsent',
    input: request,
    code: 'CONSENT_REQUESTED',
    day: { name: 'askedOn', on: request.askedOn },
    columns: {
      status: 'REQUESTED',
      scope: request.scope,
      conditions: request.conditions,
      discussed_on: request.askedOn,
    },
    async after(client, { id, subject }) {
      const to = { organisation: requester.organisation, assignee: requester.id };
      for (const family of await familiesOf(client, subject))
        await openTask(client, services, { kind: 'CONSENT_ANSWER', family, subject, record: id, to });
    },
  });
}
