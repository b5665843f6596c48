import type { Client } from '../../database/openPool.ts';
import { digestInput } from './digestInput.ts';
import { refuse } from './refusals.ts';
import type { Mutation, Recorded } from './types.ts';

interface Earlier extends Recorded {
  readonly operation: string;
  readonly digest: string;
}

/**
 * What this requester did under this key before; null: nothing. Two of the same at once wait for each other.
 * @throws Refusal IDEMPOTENCY_KEY_INVALID; IDEMPOTENCY_KEY_REUSED where something else was sent then.
 */
export async function findReplay(
  client: Client,
  requester: string,
  mutation: Pick<Mutation, 'operation' | 'idempotencyKey' | 'input'>,
): Promise<Recorded | null> {
  const { operation, idempotencyKey: key } = mutation;
  if (key.length < 1 || key.length > 64) refuse('IDEMPOTENCY_KEY_INVALID');
  await client.query('select pg_advisory_xact_lock(7404, hashtext($1))', [`${requester}\n${key}`]);
  const { rows } = await client.query<Earlier>(
    `select operation, digest, record as id, version, subject, family, status,
       ms(recorded_at)::float8 as "recordedAt"
     from mutation_key where requester = $1 and key = $2`,
    [requester, key],
  );
  const found = rows[0];
  if (!found) return null;
  const { operation: ranBefore, digest, ...recorded } = found;
  if (ranBefore !== operation || digest !== digestInput(mutation)) refuse('IDEMPOTENCY_KEY_REUSED');
  return recorded;
}
