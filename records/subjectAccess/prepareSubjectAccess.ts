import { randomUUID } from 'node:crypto';
import type { Client } from '../../database/openPool.ts';
import { type ShownSum, subjectLines } from '../../policies/trace/subjectLines.ts';
import type { Instant } from '../../policies/words.ts';
import { runMutation } from '../mutations/runMutation.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { insertReturningMoment } from '../oversight/insertReturningMoment.ts';
import { refuseOversight } from '../oversight/refusals.ts';
import { refuseArchived } from '../retention/archivedTimes.ts';
import { checkMayPrepare } from './checkMayPrepare.ts';
import { readHousehold } from './readHousehold.ts';

export interface PreparationInput {
  readonly idempotencyKey: string;
  readonly subject: string;
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * Prepares what a person is to be told of who was shown what about them. Nothing of it is released before somebody else
 * has reviewed it.
 * @throws Refusal; nothing was prepared.
 */
export function prepareSubjectAccess(
  services: MutationServices,
  actor: Actor,
  input: PreparationInput,
): Promise<Recorded> {
  const { subject, from, to } = input;
  const { id: preparedBy, organisation } = actor.requester;
  return runMutation(services, actor, {
    operation: 'prepareSubjectAccess',
    idempotencyKey: input.idempotencyKey,
    input,
    dataClass: 'CONSENT_POSITION',
    locate: async () => ({ subject }),
    async change(client) {
      if (from >= to || from >= services.clock.now()) refuseOversight('PERIOD_INVALID');
      await checkMayPrepare(client, actor.requester, subject);
      await refuseArchived(client, { from, to }, toDo);
      const sums = await sumsOf(client, input);
      const lines = subjectLines(services.agreement, sums, await readHousehold(client, subject));
      const id = randomUUID();
      const recordedAt = await insertReturningMoment(client, 'subject_access', {
        id,
        person: subject,
        from_at: new Date(from),
        to_at: new Date(to),
        lines: JSON.stringify(lines),
        prepared_by: preparedBy,
        organisation,
      });
      const change = { subject, dataClass: 'CONSENT_POSITION', record: id, before: null, after: 1 };
      return {
        recorded: { id, version: 1, subject, family: null, status: 'PREPARED', recordedAt },
        changes: [{ ...change, code: 'SUBJECT_ACCESS_PREPARED' }],
      };
    },
  });
}

/** A statement that left the archived time out would tell the person that nobody could see anything. */
const toDo =
  'Prepare the time since then; for the time before, have it read from the archive for this person, review it as you review lines here, and answer both together.';

async function sumsOf(client: Client, { subject, from, to }: PreparationInput): Promise<ShownSum[]> {
  const { rows } = await client.query<ShownSum>(
    `select o.organisation, o.purpose, e.data_class as "dataClass", e.code,
       count(distinct o.operation_id)::int as times, ms(min(s.recorded_at))::float8 as first,
       ms(max(s.recorded_at))::float8 as last
     from ledger.subject s
       join ledger.operation o on o.order_no = s.order_no and o.leaf = s.operation and o.recorded_at = s.recorded_at
       join ledger.mask_entry e on e.mask = s.mask
     where s.subject = $1 and s.recorded_at >= to_timestamp($2::float8 / 1000) and s.recorded_at < to_timestamp($3::float8 / 1000)
       and e.effect = 'DISCLOSED' and e.data_class is not null
     group by 1, 2, 3, 4 order by min(s.recorded_at), 1, 2, 3, 4`,
    [subject, from, to],
  );
  return rows;
}
