import type { Client } from '../../database/openPool.ts';
import { checkConfirmDuty, type DutyState } from '../../policies/steps/dutyDisclosure.ts';
import { raiseAlert } from '../alerts/raiseAlert.ts';
import { leadersOf } from '../families/leadersOf.ts';
import { checkVersion } from '../mutations/checkVersion.ts';
import { refuse } from '../mutations/refusals.ts';
import { requireWords } from '../mutations/requireWords.ts';
import { runMutation } from '../mutations/runMutation.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { keepWords } from '../words/keepWords.ts';
import { refuseDuty } from './refusals.ts';

export interface DutyConfirmation {
  readonly idempotencyKey: string;
  readonly disclosure: string;
  readonly expectedVersion: number;
  /** Whether sharing it over the objection was right. */
  readonly justified: boolean;
  readonly reason: string;
}

interface Current extends DutyState {
  readonly version: number;
  readonly subject: string;
  /** Which received it. */
  readonly organisation: string;
}

/**
 * Another person says whether sharing over an objection was right (policy.md §5). What was found wrong is on record and a
 * governance lead's to look at; what was seen cannot be taken back.
 * @throws Refusal with a code of refusals.ts; nothing was changed.
 */
export function confirmDutyDisclosure(
  services: MutationServices,
  actor: Actor,
  input: DutyConfirmation,
): Promise<Recorded> {
  const { requester } = actor;
  const { disclosure: id, justified } = input;
  const operation = 'confirmDutyDisclosure';
  return runMutation(services, actor, {
    operation,
    idempotencyKey: input.idempotencyKey,
    input,
    dataClass: 'OVERRIDE_RECORD',
    locate: async (client) => ({ subject: (await readCurrent(client, id)).subject }),
    async change(client) {
      requireWords({ reason: input.reason });
      const { subject, version, organisation, ...state } = await readCurrent(client, id);
      const refusal = checkConfirmDuty(state, requester.id);
      if (refusal) return refuseDuty(refusal);
      checkVersion(version, input.expectedVersion);
      const words = { kind: 'DUTY_CONFIRMATION', about: subject, author: requester.id, text: input.reason };
      await client.query(
        `update duty_disclosure set confirmed_by = $2, confirmed_at = kinview_now(), justified = $3, reason = $4,
           version = version + 1 where id = $1`,
        [id, requester.id, justified, await keepWords(client, services.words, words)],
      );
      const kinds = ['CONFIRM_DUTY_DISCLOSURE'];
      await closeTasks(client, { record: id, kinds, closedBy: requester.id, through: operation });
      if (!justified) await tellGovernance(client, services, actor, { id, subject, organisation });
      const status = justified ? 'JUSTIFIED' : 'NOT_JUSTIFIED';
      const after = version + 1;
      const code = `DUTY_DISCLOSURE_${status}`;
      return {
        recorded: { id, version: after, subject, family: null, status, recordedAt: services.clock.now() },
        changes: [{ subject, dataClass: 'OVERRIDE_RECORD', code, record: id, before: version, after }],
      };
    },
  });
}

/** The governance leads of the organisation that leads, and of the one that received it, look at what follows from it. */
async function tellGovernance(
  client: Client,
  services: MutationServices,
  { requester }: Actor,
  { id: record, subject, organisation }: Pick<Current, 'subject' | 'organisation'> & { readonly id: string },
): Promise<void> {
  const alert = { about: { subject }, record, raisedBy: requester.id, looks: 'GOVERNANCE_LEAD' } as const;
  await raiseAlert(client, services, { ...alert, kind: 'DUTY_NOT_JUSTIFIED' });
  if ((await leadersOf(client, subject)).includes(organisation)) return;
  await raiseAlert(client, services, { ...alert, kind: 'RECEIVED_WITHOUT_DUTY', at: organisation });
}

async function readCurrent(client: Client, id: string): Promise<Current> {
  const { rows } = await client.query<Current>(
    'select version, subject, organisation, requesters, confirmed_by as "confirmedBy" from duty_disclosure where id = $1',
    [id],
  );
  return rows[0] ?? refuse('NOT_FOUND_OR_NOT_PERMITTED');
}
