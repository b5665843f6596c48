import type { Client } from '../../database/openPool.ts';
import {
  checkEndFact,
  type RecordedFactKind,
  type RecordedFactState,
} from '../../policies/steps/recordedFact.ts';
import { checkVersion } from '../mutations/checkVersion.ts';
import { refuse } from '../mutations/refusals.ts';
import { requireSubstance } from '../mutations/requireSubstance.ts';
import { requireWords } from '../mutations/requireWords.ts';
import { runMutation } from '../mutations/runMutation.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { kindsDoneBy } from '../tasks/kindsDoneBy.ts';
import { keepWords } from '../words/keepWords.ts';
import { factKinds } from './kinds.ts';
import { recordedFact } from './recordedFact.ts';
import { refuseFact } from './refusals.ts';
import { tellOfEnd } from './tellLeads.ts';
import type { RecordedFactEnd } from './types.ts';

interface CurrentFact extends RecordedFactState {
  readonly version: number;
  readonly subject: string;
}

/**
 * Ends or revokes a recorded fact; from the moment this returns nothing that rested on it can be recorded.
 * @throws Refusal with a code of refusals.ts; nothing was changed.
 */
export function endFact(
  services: MutationServices,
  actor: Actor,
  kind: RecordedFactKind,
  input: RecordedFactEnd,
): Promise<Recorded> {
  const { requester } = actor;
  const { record: id, how } = input;
  const { table, ends } = factKinds[kind];
  return runMutation(services, actor, {
    operation: ends,
    idempotencyKey: input.idempotencyKey,
    input,
    dataClass: 'OVERRIDE_RECORD',
    locate: async (client) => ({ subject: (await currentFact(client, kind, id)).subject }),
    async change(client) {
      const current = await currentFact(client, kind, id);
      const isLead = services.agreement.authorisers.has(requester.function);
      const refusal = checkEndFact(current, requester, isLead, services.clock.now());
      if (refusal) return refuseFact(refusal);
      // What lifts a protection is for somebody to judge; an order closes as soon as a word is said.
      (kind === 'COURT_ORDER' ? requireWords : requireSubstance)({ reason: input.reason });
      checkVersion(current.version, input.expectedVersion);
      const words = { kind: `${kind}_END`, about: current.subject, author: requester.id, text: input.reason };
      await client.query(
        `update ${table} set to_at = greatest(from_at, kinview_now()), ended_by = $2, ended_as = $3, end_reason = $4,
           version = version + 1 where id = $1`,
        [id, requester.id, how, await keepWords(client, services.words, words)],
      );
      const kinds = kindsDoneBy(services.agreement, ends);
      await closeTasks(client, { record: id, kinds, closedBy: requester.id, through: ends });
      await tellOfEnd(client, services, actor, kind, { id, subject: current.subject });
      return recordedFact(client, kind, id, `${kind}_${how}`, current.version);
    },
  });
}

async function currentFact(client: Client, kind: RecordedFactKind, id: string): Promise<CurrentFact> {
  const { table, columns } = factKinds[kind];
  const holder = columns.includes('controller') ? 'array[controller]' : `'{}'::text[]`;
  const { rows } = await client.query<CurrentFact>(
    `select version, subject, $2 as kind, ${holder} as controllers, recorded_by as "recordedBy", ms(to_at)::float8 as "to" from ${table} where id = $1`,
    [id, kind],
  );
  return rows[0] ?? refuse('NOT_FOUND_OR_NOT_PERMITTED');
}
