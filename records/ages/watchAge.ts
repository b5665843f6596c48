import type { Client } from '../../database/openPool.ts';
import type { Actor, MutationServices } from '../mutations/types.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { openLeadTasks } from '../tasks/openForFunctions.ts';

const kind = 'SETTLE_AGE';

/** Whether this requester's word ends a disagreement: a safeguarding lead's of an organisation that leads the family. */
export async function settlesAge(client: Client, { requester }: Actor, subject: string): Promise<boolean> {
  if (requester.function !== 'SAFEGUARDING_LEAD') return false;
  const { rows } = await client.query<{ settles: boolean }>(
    `select age_denied($1) and exists (select from family_member m join family f on f.id = m.family
       where m.person = $1 and f.lead_organisation = $2) as settles`,
    [subject, requester.organisation],
  );
  return rows[0]?.settles ?? false;
}

/**
 * What follows from a word about somebody's age: what rested on it counts or counts no more, from now on; where others had
 * said otherwise, somebody decided as a person of that age, or only others say that they reached it, the safeguarding
 * leads of the leading organisation look.
 */
export async function watchAge(
  client: Client,
  services: MutationServices,
  { requester }: Actor,
  subject: string,
  settles: boolean,
): Promise<void> {
  const { rows } = await client.query<{
    denied: boolean;
    reached: boolean;
    elsewhere: boolean;
    rested: boolean;
  }>(
    `select age_denied($1) as denied, reached_16($1) as reached,
       exists (select from age_confirmation where subject = $1 and reached_16) and not exists (
         select from age_confirmation where subject = $1 and reached_16
           and leads_for(confirmed_organisation, $1)) as elsewhere,
       exists (select from age_confirmation where subject = $1 and reached_16)
         or exists (select from review_trigger where subject = $1 and trigger in ('AGE_16', 'AGE_18'))
         or exists (select from consent where given_by = $1 and superseded_at is null
           and (capacity = 'AGE_16_17' or subject <> $1)) as rested`,
    [subject],
  );
  const { denied, reached, elsewhere, rested } = rows[0]!;
  await client.query('update person set age_doubted = $2 where id = $1 and age_doubted <> $2', [
    subject,
    denied,
  ]);
  if (settles || reached)
    await closeTasks(client, {
      record: subject,
      kinds: [kind],
      closedBy: requester.id,
      through: 'confirmAge',
    });
  else if (denied ? rested : elsewhere)
    await openLeadTasks(client, services, {
      kind,
      about: { subject },
      record: subject,
      functions: ['SAFEGUARDING_LEAD'],
    });
}
