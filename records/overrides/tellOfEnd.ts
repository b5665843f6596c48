import type { Client } from '../../database/openPool.ts';
import { tellPractitioner } from '../alerts/tellPractitioner.ts';
import type { MutationServices } from '../mutations/types.ts';

interface Theirs {
  readonly recipient: string;
  readonly organisation: string;
  readonly family: string;
}

/** Who asked for an override, and who authorised it, hear that it came to nothing; not who ended it. */
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
     where o.id = $1 and p.id <> $2 group by 1, 2`,
    [record, raisedBy],
  );
  for (const theirs of rows) await tellPractitioner(client, services, { ...theirs, kind, record, raisedBy });
}
