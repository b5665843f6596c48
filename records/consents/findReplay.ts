import type { Client } from '../../database/openPool.ts';
import { refuse } from './refusals.ts';
import type { RecordedVersion } from './types.ts';

/**
 * What this requester recorded under this key before; null: nothing. Two of the same at once wait for each other.
 * @throws CodedError IDEMPOTENCY_KEY_INVALID; IDEMPOTENCY_KEY_REUSED when `isSame` does not hold.
 */
export async function findReplay(
  client: Client,
  requester: string,
  key: string,
  isSame: (recorded: RecordedVersion) => boolean,
): Promise<RecordedVersion | null> {
  if (key.length < 1 || key.length > 64) refuse('IDEMPOTENCY_KEY_INVALID');
  await client.query('select pg_advisory_xact_lock(7404, hashtext($1))', [`${requester}\n${key}`]);
  const { rows } = await client.query<RecordedVersion>(
    `select id, version, subject, status, ms(recorded_at)::float8 as "recordedAt" from consent
     where recorded_by = $1 and idempotency_key = $2`,
    [requester, key],
  );
  const recorded = rows[0] ?? null;
  if (recorded && !isSame(recorded)) refuse('IDEMPOTENCY_KEY_REUSED');
  return recorded;
}
