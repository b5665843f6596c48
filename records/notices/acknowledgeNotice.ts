import { refuse } from '../mutations/refusals.ts';
import { runMutation } from '../mutations/runMutation.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { closeTasks } from '../tasks/closeTasks.ts';

export interface NoticeSeen {
  readonly idempotencyKey: string;
  readonly notice: string;
}

/**
 * A lead of the organisation that was told has looked at a notice; the task is done.
 * @throws Refusal
 */
export function acknowledgeNotice(
  services: MutationServices,
  actor: Actor,
  input: NoticeSeen,
): Promise<Recorded> {
  const { requester } = actor;
  return runMutation(services, actor, {
    operation: 'acknowledgeNotice',
    idempotencyKey: input.idempotencyKey,
    input,
    dataClass: 'TASK',
    async locate(client) {
      const { rows } = await client.query<{ subject: string }>(
        'select subject from notice where id = $1 and organisation = $2 and function = $3',
        [input.notice, requester.organisation, requester.function],
      );
      return rows[0] ?? refuse('NOT_FOUND_OR_NOT_PERMITTED');
    },
    async change(client) {
      const { rows } = await client.query<{ subject: string; at: number; open: boolean }>(
        `select subject, ms(kinview_now())::float8 as at,
           exists (select from task where record = notice.id and kind = 'NOTICE' and closed_at is null) as open
         from notice where id = $1`,
        [input.notice],
      );
      const { subject, at, open } = rows[0]!;
      if (!open) refuse('VERSION_CONFLICT', { currentVersion: 2 });
      const record = input.notice;
      const through = 'acknowledgeNotice';
      await closeTasks(client, { record, kinds: ['NOTICE'], closedBy: requester.id, through });
      const recorded = { id: record, version: 2, family: null, status: 'ACKNOWLEDGED', recordedAt: at };
      const change = { dataClass: 'TASK', code: 'NOTICE_ACKNOWLEDGED', record, before: 1, after: 2 };
      return { recorded: { ...recorded, subject }, changes: [{ ...change, subject }] };
    },
  });
}
