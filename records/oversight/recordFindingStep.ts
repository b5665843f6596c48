import type { Client } from '../../database/openPool.ts';
import {
  type FindingKind,
  type FindingStatus,
  type FindingStep,
  nextSteps,
  taskOf,
} from '../../policies/steps/finding.ts';
import { checkVersion } from '../mutations/checkVersion.ts';
import { refuse } from '../mutations/refusals.ts';
import { requireWords } from '../mutations/requireWords.ts';
import { runMutation } from '../mutations/runMutation.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { keepWords } from '../words/keepWords.ts';
import { assignOwner, ownerColumns } from './assignOwner.ts';
import { insertReturningMoment } from './insertReturningMoment.ts';
import { refuseOversight } from './refusals.ts';
import { seesAll } from './seesAll.ts';
import type { FindingStepInput } from './types.ts';

interface Standing {
  readonly subject: string;
  readonly kind: FindingKind;
  readonly organisation: string;
  readonly owner: string | null;
  readonly version: number;
  readonly status: FindingStatus;
  readonly correctedBy: string | null;
  /** Whose disclosure it is about; null: it is about none. */
  readonly shownTo: string | null;
}

/**
 * Takes the next step with a finding: investigated, corrected, closed. The one who has to act takes it, or somebody whose
 * oversight it is; whoever corrected it does not close it.
 * @throws Refusal; nothing was recorded.
 */
export function recordFindingStep(
  services: MutationServices,
  actor: Actor,
  input: FindingStepInput,
): Promise<Recorded> {
  const { finding, step, owner } = input;
  const { requester } = actor;
  return runMutation(services, actor, {
    operation: 'recordFindingStep',
    idempotencyKey: input.idempotencyKey,
    input,
    dataClass: 'TASK',
    locate: async (client) => ({ subject: (await standingOf(client, finding)).subject }),
    async change(client) {
      requireWords({ words: input.words });
      const before = await standingOf(client, finding);
      const { subject, kind, status, version } = before;
      const oversees =
        before.organisation === requester.organisation &&
        services.agreement.functions.get(requester.function)?.governance === true;
      if (before.owner !== requester.id && !oversees && !seesAll(requester))
        refuse('NOT_FOUND_OR_NOT_PERMITTED');
      checkVersion(version, input.expectedVersion);
      if (!nextSteps(kind, status).includes(step)) refuseOversight('STEP_NOT_NEXT');
      if (step === 'CLOSED' && before.correctedBy === requester.id) refuseOversight('CLOSED_BY_ANOTHER');
      // What one was shown oneself, one may put right, and neither investigates nor closes.
      if (step !== 'CORRECTED' && before.shownTo === requester.id) refuseOversight('OWN_DISCLOSURE');
      const done = taskOf(kind, status);
      const closing = { record: finding, closedBy: requester.id, through: 'recordFindingStep' };
      if (done) await closeTasks(client, { ...closing, kinds: [done] });
      await assignOwner(client, services, { finding, kind, status: step, subject }, owner);
      const said = { kind: `FINDING_${step}`, about: subject, author: requester.id, text: input.words };
      const after = version + 1;
      const recordedAt = await insertReturningMoment(client, 'finding_step', {
        finding,
        version: after,
        step,
        words: await keepWords(client, services.words, said),
        taken_by: requester.id,
        ...ownerColumns(owner),
      });
      const change = { subject, dataClass: 'TASK', record: finding, before: version, after };
      return {
        recorded: { id: finding, version: after, subject, family: null, status: step, recordedAt },
        changes: [{ ...change, code: `FINDING_${step satisfies FindingStep}` }],
      };
    },
  });
}

async function standingOf(client: Client, finding: string): Promise<Standing> {
  const { rows } = await client.query<Standing>(
    `select f.subject, f.kind, f.organisation, coalesce(s.version, 1) as version, coalesce(s.step, 'RECORDED') as status,
       case when s.version is null then f.owner else s.owner end as owner,
       (select c.taken_by from finding_step c where c.finding = f.id and c.step = 'CORRECTED') as "correctedBy",
       f.shown_to as "shownTo"
     from finding f left join lateral (
       select * from finding_step where finding = f.id order by version desc limit 1) s on true
     where f.id = $1`,
    [finding],
  );
  return rows[0] ?? refuse('NOT_FOUND_OR_NOT_PERMITTED');
}
