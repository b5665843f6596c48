import type { Client } from '../../database/openPool.ts';
import type { Requester } from '../../policies/words.ts';
import { refuseOversight } from '../oversight/refusals.ts';
import { overseenBy } from '../trace/ledgerReader.ts';

/**
 * Whether the requester oversees the person's rows, or somebody of their organisation works with a family of theirs: a
 * person may ask whichever organisation works with them. That somebody claims it of themselves is not enough.
 * @throws Refusal NOT_FOUND_OR_NOT_PERMITTED, the same for somebody whom nobody knows
 */
export async function checkMayPrepare(client: Client, requester: Requester, person: string): Promise<void> {
  const values = [person, requester.organisation];
  const { rowCount } = await client.query(
    `select from person where id = $1 and (id in ${overseenBy(requester, (value) => `$${values.push(value)}`)}
       or exists (select from family_member m join relationship r using (family)
         where m.person = $1 and r.organisation = $2 and r.kind <> 'SELF_CLAIMED' and r.from_at <= kinview_now()
           and (r.to_at is null or r.to_at > kinview_now())))`,
    values,
  );
  if (!rowCount) refuseOversight('NOT_FOUND_OR_NOT_PERMITTED');
}
