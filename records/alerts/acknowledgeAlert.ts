import { leadsOf, seesAlerts } from '../../policies/agreement/seesAlerts.ts';
import { checkStanding } from '../mutations/checkStanding.ts';
import { refuse } from '../mutations/refusals.ts';
import { runMutation } from '../mutations/runMutation.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { unled } from './unled.ts';

export interface Acknowledgement {
  readonly idempotencyKey: string;
  readonly alert: string;
}

/**
 * Whoever was told has looked at an alert; its task is done. That is the practitioner whom it went to, a governance lead of
 * the organisation that it went to (where that has no lead: any governance lead), or another lead of it who works with the family or has a task about it.
 * @throws Refusal
 */
export function acknowledgeAlert(
  services: MutationServices,
  actor: Actor,
  input: Acknowledgement,
): Promise<Recorded> {
  const { requester } = actor;
  return runMutation(services, actor, {
    operation: 'acknowledgeAlert',
    idempotencyKey: input.idempotencyKey,
    input,
    dataClass: 'TASK',
    async locate(client) {
      const governs = requester.function === 'GOVERNANCE_LEAD';
      const { rows } = await client.query<{ family: string | null; personal: boolean }>(
        `select family, recipient is not null as personal from alert
         where id = $1 and coalesce(recipient, $3) = $3 and (organisation = $2 or recipient is null and $4 and ${unled('$5')})`,
        [input.alert, requester.organisation, requester.id, governs, leadsOf(services.agreement)],
      );
      const [found] = rows;
      if (!found) return refuse('NOT_FOUND_OR_NOT_PERMITTED');
      const { family, personal } = found;
      if (!personal && !seesAlerts(services.agreement, requester)) refuse('NOT_FOUND_OR_NOT_PERMITTED');
      if (family === null) return null;
      if (!personal && !governs) await checkStanding(client, requester, 'TASK', { family });
      return { family };
    },
    async change(client) {
      const own = await client.query('select from alert where id = $1 and raised_by = $2', [
        input.alert,
        requester.id,
      ]);
      if (own.rowCount) refuse('ALERT_OWN');
      const { rows } = await client.query<{ family: string | null; at: number }>(
        `update alert set acknowledged_by = $2, acknowledged_at = kinview_now() where id = $1 and acknowledged_at is null
         returning family, ms(acknowledged_at)::float8 as at`,
        [input.alert, requester.id],
      );
      const done = rows[0] ?? refuse('VERSION_CONFLICT', { currentVersion: 2 });
      const { alert: record } = input;
      await closeTasks(client, {
        record,
        kinds: ['ALERT'],
        closedBy: requester.id,
        through: 'acknowledgeAlert',
      });
      const { family } = done;
      return {
        recorded: {
          id: record,
          version: 2,
          subject: null,
          family,
          status: 'ACKNOWLEDGED',
          recordedAt: done.at,
        },
        changes: [
          {
            // About nobody: the ledger's row is about the alert itself.
            subject: family ?? `alert:${record}`,
            dataClass: 'TASK',
            code: 'ALERT_ACKNOWLEDGED',
            record,
            before: 1,
            after: 2,
          },
        ],
      };
    },
  });
}
