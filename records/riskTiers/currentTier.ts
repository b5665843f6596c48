import type { Client } from '../../database/openPool.ts';
import type { TierRecord } from '../../policies/facts.ts';
import type { OrganisationId } from '../../policies/words.ts';

/** The setting that counts now, with its version. */
export interface CurrentTier
  extends Pick<TierRecord, 'id' | 'tier' | 'previousTier' | 'setBy' | 'confirmedBy' | 'rejectedAt'> {
  readonly version: number;
  /** Whose organisation set it; null: it is not known. */
  readonly setOrganisation: OrganisationId | null;
}

/** null: none was ever set. The household is held (hold_households). */
export async function currentTier(client: Client, subject: string): Promise<CurrentTier | null> {
  const { rows } = await client.query<CurrentTier>(
    `select id, tier, previous_tier as "previousTier", set_by as "setBy", set_organisation as "setOrganisation", confirmed_by as "confirmedBy",
       ms(rejected_at)::float8 as "rejectedAt", version
     from risk_tier where subject = $1 and superseded_at is null`,
    [subject],
  );
  return rows[0] ?? null;
}
