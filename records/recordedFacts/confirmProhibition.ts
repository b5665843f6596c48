import type { Client } from '../../database/openPool.ts';
import { checkConfirmProhibition, type ProhibitionState } from '../../policies/steps/recordedFact.ts';
import { checkVersion } from '../mutations/checkVersion.ts';
import { refuse } from '../mutations/refusals.ts';
import { runMutation } from '../mutations/runMutation.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { kindsDoneBy } from '../tasks/kindsDoneBy.ts';
import { recordedFact } from './recordedFact.ts';
import { refuseFact } from './refusals.ts';

export interface ProhibitionConfirmation {
  readonly idempotencyKey: string;
  /** The prohibition's id. */
  readonly record: string;
  readonly expectedVersion: number | null;
}

interface Current extends ProhibitionState {
  readonly version: number;
  readonly subject: string;
}

const operation = 'confirmProhibition';

/**
 * A second person has looked at what shows a prohibition. It holds before that and after; its tasks are done.
 * @throws Refusal with a code of refusals.ts; nothing was changed.
 */
export function confirmProhibition(
  services: MutationServices,
  actor: Actor,
  input: ProhibitionConfirmation,
): Promise<Recorded> {
  const { requester } = actor;
  const { record } = input;
  return runMutation(services, actor, {
    operation,
    idempotencyKey: input.idempotencyKey,
    input,
    dataClass: 'OVERRIDE_RECORD',
    locate: async (client) => ({ subject: (await readProhibition(client, record)).subject }),
    async change(client) {
      const current = await readProhibition(client, record);
      const refusal = checkConfirmProhibition(current, requester, services.clock.now());
      if (refusal) return refuseFact(refusal);
      checkVersion(current.version, input.expectedVersion);
      await client.query(
        `update prohibition set confirmed_by = $2, confirmed_at = kinview_now(), version = version + 1 where id = $1`,
        [record, requester.id],
      );
      const kinds = kindsDoneBy(services.agreement, operation);
      await closeTasks(client, { record, kinds, closedBy: requester.id, through: operation });
      return recordedFact(client, 'PROHIBITION', record, 'PROHIBITION_CONFIRMED', current.version);
    },
  });
}

async function readProhibition(client: Client, id: string): Promise<Current> {
  const { rows } = await client.query<Current>(
    `select version, subject, recorded_by as "recordedBy", confirmed_by as "confirmedBy", ms(to_at)::float8 as "to"
     from prohibition where id = $1`,
    [id],
  );
  return rows[0] ?? refuse('NOT_FOUND_OR_NOT_PERMITTED');
}
