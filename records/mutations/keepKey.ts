import type { Client } from '../../database/openPool.ts';
import { digestInput } from './digestInput.ts';
import type { Mutation, Recorded } from './types.ts';

/** Remembers what was done under a key, inside the transaction that did it. */
export async function keepKey(
  client: Client,
  requester: string,
  mutation: Pick<Mutation, 'operation' | 'idempotencyKey' | 'input'>,
  { id, version, subject, family, status, recordedAt }: Recorded,
): Promise<void> {
  await client.query(
    `insert into mutation_key (requester, key, operation, digest, record, version, subject, family, status, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, to_timestamp($10::float8 / 1000))`,
    [
      requester,
      mutation.idempotencyKey,
      mutation.operation,
      digestInput(mutation),
      id,
      version,
      subject,
      family,
      status,
      recordedAt,
    ],
  );
}
