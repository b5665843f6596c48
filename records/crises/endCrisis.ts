import { checkEndCrisis } from '../../policies/steps/crisis.ts';
import { checkVersion } from '../mutations/checkVersion.ts';
import { requireWords } from '../mutations/requireWords.ts';
import { runMutation } from '../mutations/runMutation.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { keepWords } from '../words/keepWords.ts';
import { currentCrisis } from './currentCrisis.ts';
import { recordedCrisis } from './recordedCrisis.ts';
import { refuseCrisis } from './refusals.ts';
import type { CrisisEnd } from './types.ts';

/**
 * Who declared a crisis ends it before its time: from the moment this returns it opens nothing (policy.md §8), and its
 * record can be completed. When that falls due stays as it is.
 * @throws Refusal with a code of refusals.ts; nothing was changed.
 */
export function endCrisis(services: MutationServices, actor: Actor, input: CrisisEnd): Promise<Recorded> {
  const { requester } = actor;
  const { crisis: id } = input;
  return runMutation(services, actor, {
    operation: 'endCrisis',
    idempotencyKey: input.idempotencyKey,
    input,
    dataClass: 'OVERRIDE_RECORD',
    locate: async (client) => ({ family: (await currentCrisis(client, id, requester)).family }),
    async change(client) {
      requireWords({ reason: input.reason });
      const current = await currentCrisis(client, id, requester);
      const refusal = checkEndCrisis(current, services.clock.now());
      if (refusal) return refuseCrisis(refusal);
      checkVersion(current.version, input.expectedVersion);
      const said = { about: current.family, author: requester.id };
      await client.query(
        `update crisis set to_at = greatest(from_at, kinview_now()), end_reason = $2, version = version + 1 where id = $1`,
        [id, await keepWords(client, services.words, { ...said, kind: 'CRISIS_END', text: input.reason })],
      );
      return recordedCrisis(client, id, 'CRISIS_ENDED', current.version);
    },
  });
}
