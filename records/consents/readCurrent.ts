import type { Client } from '../../database/openPool.ts';
import type { ConsentRecord } from '../../policies/facts.ts';
import type { ConsentStatus } from '../../policies/words.ts';
import { refuse } from '../mutations/refusals.ts';

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
 * The present version of a consent; while its household is held nobody else makes the next one.
 * @throws Refusal NOT_FOUND_OR_NOT_PERMITTED.
 */
export async function readCurrent(client: Client, id: string): Promise<CurrentConsent> {
  const { rows } = await client.query<CurrentConsent>(
    `select id, version, subject, status, capacity, to_jsonb(consent) as row from consent
     where id = $1 and superseded_at is null`,
    [id],
  );
  return rows[0] ?? refuse('NOT_FOUND_OR_NOT_PERMITTED');
}
