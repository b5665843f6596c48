import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { keepRationale } from './keepRationale.ts';
import { recordAbsence } from './recordAbsence.ts';
import { refuse } from './refusals.ts';
import type { Deciding } from './types.ts';

export interface ConsentNotSought extends Deciding {
  readonly idempotencyKey: string;
  /** The consent to change; null: a new one. */
  readonly consent: string | null;
  readonly expectedVersion: number | null;
  /** Why asking is unsafe; null: nobody has asked yet. */
  readonly unsafe:
    | 'RISK_TO_CHILD'
    | 'RISK_TO_ANOTHER'
    | 'RISK_TO_STAFF'
    | 'PREJUDICES_INVESTIGATION'
    | 'WHEREABOUTS_UNKNOWN'
    | null;
  /** What the determination rests on; sealed. It has to be said where asking is unsafe. */
  readonly rationale: string | null;
}

/**
 * Nobody has asked: not yet, or because asking was determined to be unsafe.
 * @throws Refusal
 */
export function recordNotSought(
  services: MutationServices,
  actor: Actor,
  record: ConsentNotSought,
): Promise<Recorded> {
  const { unsafe, subject } = record;
  return recordAbsence(services, actor, {
    operation: 'recordNotSought',
    input: record,
    code: unsafe ? 'CONSENT_NOT_SOUGHT_UNSAFE' : 'CONSENT_NOT_SOUGHT',
    day: null,
    columns: { status: unsafe ? 'NOT_SOUGHT_UNSAFE' : 'NOT_SOUGHT', determination: unsafe },
    async before(client) {
      if (unsafe && !record.rationale) refuse('CONSENT_INCOMPLETE', { missing: ['rationale'] });
      return { rationale: await keepRationale(client, services, actor, subject, record.rationale) };
    },
    async after() {},
  });
}
