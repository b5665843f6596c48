import type { Client } from '../../database/openPool.ts';
import type { Changed } from '../mutations/types.ts';

/** What a step left behind, for the answer and the ledger. */
export async function recordedCrisis(
  client: Client,
  id: string,
  code: string,
  before: number | null,
): Promise<Changed> {
  const { rows } = await client.query<Changed['recorded'] & { family: string }>(
    `select id, version, null as subject, family, ms(kinview_now())::float8 as "recordedAt",
       case when completed_at is not null then 'RECORDED' when to_at <= kinview_now() then 'ENDED' else 'DECLARED' end
         as status
     from crisis where id = $1`,
    [id],
  );
  const recorded = rows[0]!;
  const { family: subject, version } = recorded;
  const change = { subject, code, record: id, before, after: version, grounds: { crisis: id } };
  return { recorded, changes: [{ ...change, dataClass: 'OVERRIDE_RECORD' }] };
}
