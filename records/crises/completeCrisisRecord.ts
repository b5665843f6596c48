import type { Client } from '../../database/openPool.ts';
import { checkCrisisRecord } from '../../policies/steps/crisis.ts';
import { checkVersion } from '../mutations/checkVersion.ts';
import { requireSubstance } from '../mutations/requireSubstance.ts';
import { runMutation } from '../mutations/runMutation.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { keepWords } from '../words/keepWords.ts';
import { currentCrisis } from './currentCrisis.ts';
import { recordedCrisis } from './recordedCrisis.ts';
import { refuseCrisis } from './refusals.ts';
import type { CrisisRecord } from './types.ts';

/**
 * Completes the record of a crisis that is over, late where it has to be: what happened, what was used and why, what follows.
 * @throws Refusal with a code of refusals.ts; nothing was changed.
 */
export function completeCrisisRecord(
  services: MutationServices,
  actor: Actor,
  input: CrisisRecord,
): Promise<Recorded> {
  const { requester } = actor;
  const { crisis: record } = input;
  const operation = 'completeCrisisRecord';
  return runMutation(services, actor, {
    operation,
    idempotencyKey: input.idempotencyKey,
    input,
    dataClass: 'OVERRIDE_RECORD',
    locate: async (client) => ({ family: (await currentCrisis(client, record, requester)).family }),
    async change(client) {
      const { whatHappened, whatWasUsed, whatFollows } = input;
      requireSubstance({ whatHappened, whatWasUsed, whatFollows });
      const current = await currentCrisis(client, record, requester);
      const refusal = checkCrisisRecord(current, services.clock.now());
      if (refusal) return refuseCrisis(refusal);
      checkVersion(current.version, input.expectedVersion);
      await writeRecord(client, services, requester.id, current.family, input);
      const kinds = ['COMPLETE_CRISIS_RECORD', 'CRISIS_RECORD_OVERDUE'];
      await closeTasks(client, { record, kinds, closedBy: requester.id, through: operation });
      return recordedCrisis(client, record, 'CRISIS_RECORD_COMPLETED', current.version);
    },
  });
}

async function writeRecord(
  client: Client,
  services: MutationServices,
  author: string,
  about: string,
  { crisis, whatHappened, whatWasUsed, whatFollows }: CrisisRecord,
): Promise<void> {
  const keep = (kind: string, text: string) =>
    keepWords(client, services.words, { kind, about, author, text });
  await client.query(
    `update crisis set completed_at = kinview_now(), what_happened = $2, what_was_used = $3, what_follows = $4,
       version = version + 1 where id = $1`,
    [
      crisis,
      await keep('CRISIS_WHAT_HAPPENED', whatHappened),
      await keep('CRISIS_WHAT_WAS_USED', whatWasUsed),
      await keep('CRISIS_WHAT_FOLLOWS', whatFollows),
    ],
  );
}
