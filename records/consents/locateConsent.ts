import type { Client } from '../../database/openPool.ts';
import { refuse } from '../mutations/refusals.ts';

/**
 * Whom a consent is about, which no version of it ever changes.
 * @throws Refusal NOT_FOUND_OR_NOT_PERMITTED.
 */
export async function locateConsent(client: Client, id: string): Promise<{ readonly subject: string }> {
  const { rows } = await client.query<{ subject: string }>(
    'select subject from consent where id = $1 limit 1',
    [id],
  );
  return rows[0] ?? refuse('NOT_FOUND_OR_NOT_PERMITTED');
}
