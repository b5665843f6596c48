import type { Client } from '../../database/openPool.ts';
import type { Changed } from '../mutations/types.ts';
import type { CurrentTier } from './currentTier.ts';

/** What a step left behind, for the answer and the ledger. `before`: the version that it started from. */
export async function recordedTier(
  client: Client,
  id: string,
  code: string,
  before: CurrentTier | null,
): Promise<Changed> {
  const { rows } = await client.query<Changed['recorded'] & { subject: string }>(
    `select id, version, subject, null as family, ms(kinview_now())::float8 as "recordedAt",
       case when rejected_at is not null then 'REJECTED'
         when tier <> 'HIGH' then 'IN_EFFECT'
         when confirmed_by is null then 'AWAITING_CONFIRMATION' else 'CONFIRMED' end as status
     from risk_tier where id = $1`,
    [id],
  );
  const recorded = rows[0]!;
  const { subject, version } = recorded;
  const change = { subject, code, record: id, before: before?.version ?? null, after: version };
  return { recorded, changes: [{ ...change, dataClass: 'RISK_TIER_RECORD' }] };
}
