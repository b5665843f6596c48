import type { Client } from '../../database/openPool.ts';
import { tellPractitioner } from '../alerts/tellPractitioner.ts';
import type { MutationServices } from '../mutations/types.ts';

interface Shielder {
  readonly recipient: string;
  readonly organisation: string;
  readonly family: string;
  readonly record: string;
}

/**
 * A shield came down: whoever put it up, and whoever put up those of others in the household, is told, for one address
 * is often all of theirs. Not who lifted it.
 */
export async function tellShielders(
  client: Client,
  services: Pick<MutationServices, 'agreement' | 'clock'>,
  raisedBy: string,
  { id, subject }: { readonly id: string; readonly subject: string },
): Promise<void> {
  const { rows } = await client.query<Shielder>(
    `select distinct on (s.recorded_by, s.recorded_organisation) s.recorded_by as recipient,
       s.recorded_organisation as organisation, own.family, s.id as record
     from family_member own join family_member m on m.family = own.family join shield s on s.subject = m.person
     where own.person = $2 and s.recorded_by <> $3 and s.recorded_organisation is not null
       and (s.id = $1 or s.from_at <= kinview_now() and (s.to_at is null or s.to_at > kinview_now()))
     order by s.recorded_by, s.recorded_organisation, s.id = $1 desc, own.family collate "C", s.id`,
    [id, subject, raisedBy],
  );
  for (const shielder of rows)
    await tellPractitioner(client, services, { ...shielder, kind: 'SHIELD_OF_YOURS_LIFTED', raisedBy });
}
