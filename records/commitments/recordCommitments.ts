import { refuse, refuserOf } from '../mutations/refusals.ts';
import { runMutation } from '../mutations/runMutation.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { insertReturningMoment } from '../oversight/insertReturningMoment.ts';
import { isClosed, isRecent } from './rootDay.ts';

export interface CommitmentsInput {
  readonly idempotencyKey: string;
  readonly source: string;
  /** `2026-03-02`, UTC. */
  readonly day: string;
  /** RFC 6962, hex. */
  readonly root: string;
  readonly count: number;
}

const refuseCommitments = refuserOf({
  COMMITMENTS_INVALID:
    'A root is 64 hex digits over one of the last 31 days, ten minutes after its end, and how many commitments it covers.',
  COMMITMENTS_RECORDED: 'This day’s root of this source is recorded already, and stays.',
});

/**
 * Puts the root of an agency's commitments of one day on the ledger: its row names the source, the day and the root.
 * For the organisation that answers for the source, in whose name its process does the same, and nobody else: whoever puts a
 * root there chooses what can be proven.
 * @throws Refusal; nothing was recorded.
 */
export function recordCommitments(
  services: MutationServices,
  actor: Actor,
  input: CommitmentsInput,
): Promise<Recorded> {
  const { source, day, root, count } = input;
  const { id: recordedBy, organisation } = actor.requester;
  return runMutation(services, actor, {
    operation: 'recordCommitments',
    idempotencyKey: input.idempotencyKey,
    input,
    dataClass: 'TASK',
    locate: async () => null,
    async change(client) {
      const [holder] = services.agreement.sources.get(source)?.controllers ?? [];
      if (holder !== organisation) refuse('NOT_FOUND_OR_NOT_PERMITTED');
      const now = services.clock.now();
      if (!isClosed(day, now) || !isRecent(day, now) || !/^[0-9a-f]{64}$/.test(root) || count < 0)
        refuseCommitments('COMMITMENTS_INVALID');
      await client.query('select pg_advisory_xact_lock(7407, hashtext($1))', [`${source} ${day}`]);
      const known = await client.query('select from commitment_root where source = $1 and day = $2', [
        source,
        day,
      ]);
      if (known.rowCount) refuseCommitments('COMMITMENTS_RECORDED');
      const row = { source, day, root, count, recorded_by: recordedBy, organisation };
      const recordedAt = await insertReturningMoment(client, 'commitment_root', row);
      const record = `${source} ${day} ${root}`;
      return {
        recorded: { id: record, version: 1, subject: null, family: null, status: 'RECORDED', recordedAt },
        changes: [
          {
            subject: `source:${source}`,
            dataClass: 'TASK',
            code: 'COMMITMENTS_RECORDED',
            record,
            before: null,
            after: 1,
          },
        ],
      };
    },
  });
}
