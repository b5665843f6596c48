import type { Client } from '../../database/openPool.ts';
import type { OrganisationId } from '../../policies/words.ts';
import { refuseUnknownHere } from '../retention/archivedTimes.ts';
import { refuseOversight } from './refusals.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Whose operation this is: one about this person that the ledger has, of a practitioner of `organisation` (null: of
 * anybody).
 * @throws Refusal OPERATION_NOT_FOUND, whatever is missing; ARCHIVED_OR_UNKNOWN where it may lie in an archive.
 */
export async function findOperation(
  client: Client,
  operation: string,
  subject: string,
  organisation: OrganisationId | null,
): Promise<string> {
  if (!UUID.test(operation)) refuseOversight('OPERATION_NOT_FOUND');
  const { rows } = await client.query<{ requester: string }>(
    `select o.requester from ledger.operation o join ledger.subject s on s.order_no = o.order_no and s.operation = o.leaf
       and s.recorded_at = o.recorded_at
     where o.operation_id = $1 and s.subject = $2 and ($3::text is null or o.organisation = $3) limit 1`,
    [operation, subject, organisation],
  );
  if (!rows[0]) await refuseUnknownHere(client);
  return rows[0]?.requester ?? refuseOversight('OPERATION_NOT_FOUND');
}
