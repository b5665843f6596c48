import type { Client } from '../../database/openPool.ts';
import { type ConfirmableState, checkConfirmFact } from '../../policies/steps/recordedFact.ts';
import type { DataClass } from '../../policies/words.ts';
import { checkVersion } from '../mutations/checkVersion.ts';
import { refuse } from '../mutations/refusals.ts';
import { runMutation } from '../mutations/runMutation.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { kindsDoneBy } from '../tasks/kindsDoneBy.ts';
import { recordedFact } from './recordedFact.ts';
import { refuseFact } from './refusals.ts';
import { tellOriginators } from './tellOriginators.ts';

export interface FactConfirmation {
  readonly idempotencyKey: string;
  /** The fact's id. */
  readonly record: string;
  readonly expectedVersion: number | null;
}

interface Current extends ConfirmableState {
  readonly version: number;
  readonly subject: string;
  readonly classes: readonly DataClass[];
}

/** What a second person confirms: a prohibition holds before, too; an order counts only from then on. */
const confirmable = {
  PROHIBITION: {
    table: 'prohibition',
    operation: 'confirmProhibition',
    recipients: `'{}'::text[]`,
    counts: '',
  },
  COURT_ORDER: {
    table: 'court_order',
    operation: 'confirmCourtOrder',
    recipients: 'recipients',
    counts: ', awaits_confirmation = false, from_at = kinview_now()',
  },
} as const;

type Confirmable = keyof typeof confirmable;

/**
 * A second person of the organisation that leads the family has looked at what shows a prohibition or a court order; its
 * tasks are done.
 * @throws Refusal with a code of refusals.ts; nothing was changed.
 */
export function confirmFact(
  services: MutationServices,
  actor: Actor,
  kind: Confirmable,
  input: FactConfirmation,
): Promise<Recorded> {
  const { requester } = actor;
  const { record } = input;
  const { table, operation, counts } = confirmable[kind];
  return runMutation(services, actor, {
    operation,
    idempotencyKey: input.idempotencyKey,
    input,
    dataClass: 'OVERRIDE_RECORD',
    locate: async (client) => ({ subject: (await readCurrent(client, kind, record)).subject }),
    async change(client) {
      const current = await readCurrent(client, kind, record);
      const refusal = checkConfirmFact(current, requester, services.clock.now());
      if (refusal) return refuseFact(refusal);
      checkVersion(current.version, input.expectedVersion);
      await client.query(
        `update ${table} set confirmed_by = $2, confirmed_at = kinview_now(), version = version + 1${counts}
         where id = $1`,
        [record, requester.id],
      );
      const kinds = kindsDoneBy(services.agreement, operation);
      await closeTasks(client, { record, kinds, closedBy: requester.id, through: operation });
      const { subject, classes } = current;
      if (kind === 'COURT_ORDER')
        await tellOriginators(client, services, actor, { id: record, subject, classes });
      return recordedFact(client, kind, record, `${kind}_CONFIRMED`, current.version);
    },
  });
}

async function readCurrent(client: Client, kind: Confirmable, id: string): Promise<Current> {
  const { table, recipients } = confirmable[kind];
  const { rows } = await client.query<Current>(
    `select version, subject, classes, recorded_by as "recordedBy", confirmed_by as "confirmedBy", ${recipients} as recipients,
       ms(to_at)::float8 as "to" from ${table} where id = $1`,
    [id],
  );
  return rows[0] ?? refuse('NOT_FOUND_OR_NOT_PERMITTED');
}
