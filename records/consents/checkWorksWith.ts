import type { Client } from '../../database/openPool.ts';
import type { Requester } from '../../policies/words.ts';
import { refuse } from './refusals.ts';

/**
 * Only who works with the family changes what is recorded about a person (policy.md §1); anybody else is answered as
 * for a person whom nobody knows.
 * @throws CodedError NOT_FOUND_OR_NOT_PERMITTED.
 */
export async function checkWorksWith(client: Client, requester: Requester, subject: string): Promise<void> {
  const { rowCount } = await client.query(
    `select from relationship r join family_member m on m.family = r.family
     where m.person = $1 and r.requester = $2 and r.organisation = $3 and r.kind <> 'SELF_CLAIMED'
       and r.from_at <= kinview_now() and (r.to_at is null or r.to_at > kinview_now()) limit 1`,
    [subject, requester.id, requester.organisation],
  );
  if (!rowCount) refuse('NOT_FOUND_OR_NOT_PERMITTED');
}
