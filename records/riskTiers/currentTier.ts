import type { Client } from '../../database/openPool.ts';
import type { TierRecord } from '../../policies/facts.ts';

/** The setting that counts now, with its version. */
export interface CurrentTier
  extends Pick<TierRecord, 'id' | 'tier' | 'previousTier' | 'setBy' | 'confirmedBy' | 'rejectedAt'> {
  readonly version: number;
}

/** null: none was ever set. The household is held (hold_households). */
export async function currentTier(client: Client, subject: string): Promise<CurrentTier | null> {
  const { rows } = await client.query<CurrentTier>(
    `select id, tier, previous_tier as "previousTier", set_by as "setBy", confirmed_by as "confirmedBy",
       ms(rejected_at)::float8 as "rejectedAt", version
     from risk_tier where subject = $1 and superseded_at is null`,
    [subject],
  );
  return rows[0] ?? null;
}
