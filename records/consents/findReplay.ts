import type { Client } from '../../database/openPool.ts';
import { refuse } from './refusals.ts';
import type { RecordedVersion } from './types.ts';

interface Earlier extends RecordedVersion {
  readonly givenBy: string;
}

/**
 * What this requester recorded under this key before; null: nothing. Two of the same at once wait for each other.
 * @throws CodedError IDEMPOTENCY_KEY_INVALID; IDEMPOTENCY_KEY_REUSED when `isSame` does not hold.
 */
export async function findReplay(
  client: Client,
  requester: string,
  key: string,
  isSame: (recorded: Earlier) => boolean,
): Promise<RecordedVersion | null> {
  if (key.length < 1 || key.length > 64) refuse('IDEMPOTENCY_KEY_INVALID');
  await client.query('select pg_advisory_xact_lock(7404, hashtext($1))', [`${requester}\n${key}`]);
  const { rows } = await client.query<Earlier>(
    `select id, version, subject, status, ms(recorded_at)::float8 as "recordedAt", given_by as "givenBy" from consent
     where recorded_by = $1 and idempotency_key = $2`,
    [requester, key],
  );
  const earlier = rows[0];
  if (!earlier) return null;
  if (!isSame(earlier)) refuse('IDEMPOTENCY_KEY_REUSED');
  const { givenBy: _givenBy, ...recorded } = earlier;
  return recorded;
}
