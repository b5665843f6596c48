import type { Client } from '../../database/openPool.ts';
import type { OrganisationId } from '../../policies/words.ts';
import { refuseOversight } from './refusals.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Whether the ledger has this operation, about this person, of a practitioner of `organisation` (null: of anybody).
 * @throws Refusal OPERATION_NOT_FOUND, whatever is missing.
 */
export async function findOperation(
  client: Client,
  operation: string,
  subject: string,
  organisation: OrganisationId | null,
): Promise<void> {
  if (!UUID.test(operation)) refuseOversight('OPERATION_NOT_FOUND');
  const { rowCount } = await client.query(
    `select from ledger.operation o join ledger.subject s on s.order_no = o.order_no and s.operation = o.leaf
       and s.recorded_at = o.recorded_at
     where o.operation_id = $1 and s.subject = $2 and ($3::text is null or o.organisation = $3) limit 1`,
    [operation, subject, organisation],
  );
  if (!rowCount) refuseOversight('OPERATION_NOT_FOUND');
}
