import type { Client } from '../../database/openPool.ts';
import { checkVersion } from '../mutations/checkVersion.ts';
import { refuse } from '../mutations/refusals.ts';
import { requireWords } from '../mutations/requireWords.ts';
import { runMutation } from '../mutations/runMutation.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { checkFamilyDecision } from './checkFamilyDecision.ts';
import { keepDecision } from './keepDecision.ts';
import { refuseFamilyDecision } from './refusals.ts';
import type { FamilyDecisionInput } from './types.ts';

interface Told {
  readonly table: 'override' | 'duty_disclosure';
  readonly subject: string;
  readonly version: number;
  readonly decision: FamilyDecisionInput['decision'] | null;
  /** Something was, or may have been, shared. */
  readonly shared: boolean;
}

/**
 * Records whether the family is told of what was shared without consent, or why not yet (policy.md §3); what was
 * deferred before is decided anew. That they were told is recorded with by whom, when and how.
 * @throws Refusal with a code of refusals.ts; nothing was changed.
 */
export function recordFamilyDecision(
  services: MutationServices,
  actor: Actor,
  input: FamilyDecisionInput,
): Promise<Recorded> {
  const { record: id } = input;
  const { requester } = actor;
  const operation = 'recordFamilyDecision';
  return runMutation(services, actor, {
    operation,
    idempotencyKey: input.idempotencyKey,
    input,
    dataClass: 'OVERRIDE_RECORD',
    locate: async (client) => ({ subject: (await readTold(client, id)).subject }),
    async change(client) {
      const { table, subject, version, decision, shared } = await readTold(client, id);
      if (!shared) return refuseFamilyDecision('FAMILY_NOTHING_TO_TELL');
      if (decision === 'INFORMED') return refuseFamilyDecision('FAMILY_ALREADY_INFORMED');
      const family = checkFamilyDecision(services, input);
      if (family.decision === 'TO_BE_INFORMED') requireWords({ reason: null });
      checkVersion(version, input.expectedVersion);
      await closeTasks(client, {
        record: id,
        kinds: ['INFORM_FAMILY'],
        closedBy: requester.id,
        through: operation,
      });
      await keepDecision(client, services, requester.id, { table, id, about: { subject } }, family);
      await client.query(`update ${table} set version = version + 1 where id = $1`, [id]);
      const code = family.decision === 'INFORMED' ? 'FAMILY_INFORMED' : 'INFORMING_FAMILY_DEFERRED';
      const after = version + 1;
      const status = family.decision;
      const recordedAt = services.clock.now();
      return {
        recorded: { id, version: after, subject, family: null, status, recordedAt },
        changes: [{ subject, dataClass: 'OVERRIDE_RECORD', code, record: id, before: version, after }],
      };
    },
  });
}

async function readTold(client: Client, id: string): Promise<Told> {
  const { rows } = await client.query<Told>(
    `select 'override' as table, subject, version, family_decision as decision, authorised_at is not null as shared
       from override where id = $1
     union all
     select 'duty_disclosure', subject, version, family_decision, true from duty_disclosure where id = $1`,
    [id],
  );
  return rows[0] ?? refuse('NOT_FOUND_OR_NOT_PERMITTED');
}
