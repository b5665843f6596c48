import type { Client } from '../../database/openPool.ts';
import type { RecordedFactKind } from '../../policies/steps/recordedFact.ts';
import type { Changed } from '../mutations/types.ts';
import { factKinds } from './kinds.ts';

/** What recording or ending a fact left behind, for the answer and the ledger. */
export async function recordedFact(
  client: Client,
  kind: RecordedFactKind,
  id: string,
  code: string,
  before: number | null,
): Promise<Changed> {
  const { rows } = await client.query<Changed['recorded'] & { subject: string }>(
    `select id, version, subject, null as family, ms(kinview_now())::float8 as "recordedAt",
       coalesce(ended_as, case when to_jsonb(f) ->> 'awaits_confirmation' = 'true' then 'AWAITING_CONFIRMATION'
         else 'IN_FORCE' end) as status
     from ${factKinds[kind].table} f where id = $1`,
    [id],
  );
  const recorded = rows[0]!;
  const { subject, version } = recorded;
  const change = { subject, code, record: id, before, after: version };
  return { recorded, changes: [{ ...change, dataClass: 'OVERRIDE_RECORD' }] };
}
