import type { Client } from '../../database/openPool.ts';
import type { OverrideRefusal } from '../../policies/steps/override.ts';
import { checkVersion } from '../mutations/checkVersion.ts';
import { requireWords } from '../mutations/requireWords.ts';
import { runMutation } from '../mutations/runMutation.ts';
import type { Actor, Changed, MutationServices, Recorded } from '../mutations/types.ts';
import { keepWords } from '../words/keepWords.ts';
import { type CurrentOverride, currentOverride, locateOverride } from './currentOverride.ts';
import { refuseOverride } from './refusals.ts';
import type { OverrideStep } from './types.ts';

/** What one step does, when it may be taken. */
interface Step {
  /** The root field. */
  readonly operation: string;
  /** What the ledger calls what happened. */
  readonly code: string;
  /** The kind of the reason's words. */
  readonly kind: string;
  /** Whether it may be taken; null: yes. */
  check(current: CurrentOverride): OverrideRefusal | null;
  /** Writes it; `reason` is the id of the words. */
  write(client: Client, current: CurrentOverride, reason: string): Promise<void>;
}

/** What an attempt at one's own raises (policy.md §3). */
const alertOf = (refusal: OverrideRefusal) =>
  refusal === 'OVERRIDE_INVALID' ? { alert: 'OVERRIDE_SELF_AUTHORISED' } : {};

/** Takes one step with an override that exists. @throws Refusal with a code of refusals.ts; nothing was changed. */
export function changeOverride(
  services: MutationServices,
  actor: Actor,
  input: OverrideStep,
  step: Step,
): Promise<Recorded> {
  const { operation, code, kind } = step;
  const { override: id } = input;
  return runMutation(services, actor, {
    operation,
    idempotencyKey: input.idempotencyKey,
    input,
    dataClass: 'OVERRIDE_RECORD',
    locate: (client) => locateOverride(client, id),
    async change(client) {
      const current = await currentOverride(client, id);
      const refusal = step.check(current);
      if (refusal) return refuseOverride(refusal, alertOf(refusal));
      requireWords({ reason: input.reason });
      checkVersion(current.version, input.expectedVersion);
      const words = { kind, about: current.subject, author: actor.requester.id, text: input.reason };
      await step.write(client, current, await keepWords(client, services.words, words));
      return recordedOverride(client, id, code, current.version);
    },
  });
}

/** What a step left behind, for the answer and the ledger; it moves the version on by one. */
export async function recordedOverride(
  client: Client,
  id: string,
  code: string,
  before: number | null,
): Promise<Changed> {
  const { rows } = await client.query<Changed['recorded'] & { subject: string }>(
    `select id, version, subject, null as family, ms(kinview_now())::float8 as "recordedAt",
       case when revoked_at is not null then 'REVOKED' when rejected_at is not null then 'REJECTED'
         when withdrawn_at is not null then 'WITHDRAWN'
         when authorised_at is not null then 'AUTHORISED' else 'REQUESTED' end as status
     from override where id = $1`,
    [id],
  );
  const recorded = rows[0]!;
  const { subject, version } = recorded;
  const change = { subject, code, record: id, before, after: version, grounds: { override: id } };
  return { recorded, changes: [{ ...change, dataClass: 'OVERRIDE_RECORD' }] };
}
