import type { Client } from '../../database/openPool.ts';
import type { ConsentRecord } from '../../policies/facts.ts';
import type { ConsentStatus } from '../../policies/words.ts';
import { refuse } from './refusals.ts';

export interface CurrentConsent {
  readonly id: string;
  readonly version: number;
  readonly subject: string;
  readonly status: ConsentStatus;
  readonly capacity: ConsentRecord['capacity'];
  /** All columns. */
  readonly row: Readonly<Record<string, unknown>>;
}

/**
 * The present version of a consent, held until the transaction ends so that nobody else makes the next one.
 * @throws CodedError NOT_FOUND_OR_NOT_PERMITTED.
 */
export async function lockCurrent(client: Client, id: string): Promise<CurrentConsent> {
  await client.query('select pg_advisory_xact_lock(7405, hashtext($1))', [id]);
  const { rows } = await client.query<CurrentConsent>(
    `select id, version, subject, status, capacity, to_jsonb(consent) as row from consent
     where id = $1 and superseded_at is null`,
    [id],
  );
  return rows[0] ?? refuse('NOT_FOUND_OR_NOT_PERMITTED');
}
