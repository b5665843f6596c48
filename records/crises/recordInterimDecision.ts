import { randomUUID } from 'node:crypto';
import { checkInterimDecision } from '../../policies/steps/crisis.ts';
import { checkVersion } from '../mutations/checkVersion.ts';
import { requireWords } from '../mutations/requireWords.ts';
import { runMutation } from '../mutations/runMutation.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { readKnown } from '../practitioners/readKnown.ts';
import { keepWords } from '../words/keepWords.ts';
import { currentCrisis } from './currentCrisis.ts';
import { recordedCrisis } from './recordedCrisis.ts';
import { refuseCrisis } from './refusals.ts';
import type { InterimDecision } from './types.ts';

/**
 * Keeps what was decided in the interim, and by whom, until the record is complete.
 * @throws Refusal with a code of refusals.ts; nothing was changed.
 */
export function recordInterimDecision(
  services: MutationServices,
  actor: Actor,
  input: InterimDecision,
): Promise<Recorded> {
  const { requester } = actor;
  return runMutation(services, actor, {
    operation: 'recordInterimDecision',
    idempotencyKey: input.idempotencyKey,
    input,
    dataClass: 'OVERRIDE_RECORD',
    locate: async (client) => ({ family: (await currentCrisis(client, input.crisis, requester)).family }),
    async change(client) {
      requireWords({ decision: input.decision });
      const current = await currentCrisis(client, input.crisis, requester);
      const decidedBy = input.decidedBy ?? requester.id;
      const isKnown = decidedBy === requester.id || (await readKnown(client, [decidedBy])).has(decidedBy);
      const refusal = checkInterimDecision(current, isKnown);
      if (refusal) return refuseCrisis(refusal);
      checkVersion(current.version, input.expectedVersion);
      const words = {
        kind: 'INTERIM_DECISION',
        about: current.family,
        author: requester.id,
        text: input.decision,
      };
      await client.query(
        'insert into crisis_decision (id, crisis, decided_by, recorded_by, decision) values ($1, $2, $3, $4, $5)',
        [randomUUID(), input.crisis, decidedBy, requester.id, await keepWords(client, services.words, words)],
      );
      await client.query('update crisis set version = version + 1 where id = $1', [input.crisis]);
      return recordedCrisis(client, input.crisis, 'INTERIM_DECISION_RECORDED', current.version);
    },
  });
}
