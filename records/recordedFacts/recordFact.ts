import { randomUUID } from 'node:crypto';
import type { Client } from '../../database/openPool.ts';
import { checkHolder, checkRecordFact } from '../../policies/steps/recordedFact.ts';
import { requireEvidence } from '../mutations/requireEvidence.ts';
import { runMutation } from '../mutations/runMutation.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { keepWords } from '../words/keepWords.ts';
import { factKinds } from './kinds.ts';
import { recordedFact } from './recordedFact.ts';
import { refuseFact } from './refusals.ts';
import { askToConfirm } from './tellLeads.ts';
import type { RecordedFactInput } from './types.ts';

/**
 * Records a prohibition, a court order or a finding of detriment, with its evidence: the table reads it from the
 * moment this returns (policy.md §3, §6), a court order from when it is confirmed.
 * @throws Refusal with a code of refusals.ts; nothing was changed.
 */
export function recordFact(
  services: MutationServices,
  actor: Actor,
  input: RecordedFactInput,
): Promise<Recorded> {
  const { kind, subject } = input;
  const { records } = factKinds[kind];
  return runMutation(services, actor, {
    operation: records,
    idempotencyKey: input.idempotencyKey,
    input,
    dataClass: 'OVERRIDE_RECORD',
    locate: async () => ({ subject }),
    async change(client) {
      requireEvidence(input.evidence);
      const refusal = checkRecordFact(services.agreement, input, actor.requester, services.clock.now());
      if (refusal) return refuseFact(refusal);
      if (kind === 'DETRIMENT') await checkHolding(client, services, actor, input);
      const id = await insertFact(client, services, actor, input);
      await askToConfirm(client, services, actor, kind, { id, subject });
      return recordedFact(client, kind, id, `${kind}_RECORDED`, null);
    },
  });
}

async function checkHolding(
  client: Client,
  services: MutationServices,
  { requester }: Actor,
  { classes }: RecordedFactInput,
): Promise<void> {
  const refusal = checkHolder(classes, requester, await services.readHolders(client));
  if (refusal) refuseFact(refusal);
}

async function insertFact(
  client: Client,
  services: MutationServices,
  { requester }: Actor,
  input: RecordedFactInput,
): Promise<string> {
  const { kind, subject, evidence: text } = input;
  const { table, columns } = factKinds[kind];
  const words = { kind: `${kind}_EVIDENCE`, about: subject, author: requester.id, text };
  const own = { ...input, controller: requester.organisation };
  const row: Record<string, unknown> = {
    id: randomUUID(),
    subject,
    recorded_by: requester.id,
    recorded_organisation: requester.organisation,
    evidence: await keepWords(client, services.words, words),
    ...(kind === 'COURT_ORDER' ? { awaits_confirmation: true } : {}),
    to_at: input.until === null ? null : new Date(input.until),
    ...Object.fromEntries(columns.map((name) => [name, own[name]])),
  };
  const names = Object.keys(row).join(', ');
  await client.query(
    `insert into ${table} (${names}) select ${names} from jsonb_populate_record(null::${table}, $1)`,
    [JSON.stringify(row)],
  );
  return row.id as string;
}
