import type { Client } from '../../database/openPool.ts';
import { tellPractitioner } from '../alerts/tellPractitioner.ts';
import type { MutationServices } from '../mutations/types.ts';

interface Theirs {
  readonly recipient: string;
  readonly organisation: string;
  readonly family: string;
}

/**
 * Who asked for an override, who authorised it and, where it was in force, who received by it hear that it came to nothing
 * or is over; not who ended it.
 */
export async function tellOfEnd(
  client: Client,
  services: Pick<MutationServices, 'agreement' | 'clock'>,
  kind: 'OVERRIDE_OF_YOURS_ENDED' | 'OVERRIDE_OF_YOURS_EXPIRED',
  { record, raisedBy }: { readonly record: string; readonly raisedBy: string },
): Promise<void> {
  const { rows } = await client.query<Theirs>(
    `select p.id as recipient, p.organisation, min(m.family) as family
     from override o join family_member m on m.person = o.subject
       join practitioner p on (p.id = o.requester and p.organisation = o.requester_organisation) or p.id = o.authoriser
         or (o.authorised_at is not null and p.id = any (o.recipients) and exists (select from relationship r
           where r.family = m.family and r.requester = p.id and r.organisation = p.organisation
             and r.from_at <= kinview_now() and (r.to_at is null or r.to_at > kinview_now())))
     where o.id = $1 and p.id <> $2 group by 1, 2`,
    [record, raisedBy],
  );
  for (const theirs of rows) await tellPractitioner(client, services, { ...theirs, kind, record, raisedBy });
}
