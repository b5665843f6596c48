import type { Client } from '../../database/openPool.ts';
import { raiseAlert } from '../alerts/raiseAlert.ts';
import type { Actor, MutationServices } from '../mutations/types.ts';
import type { Place } from './types.ts';

interface Joined extends Place {
  readonly family: string;
  readonly person: string;
  readonly record: string;
  /** Nobody knew the person before. */
  readonly isNew: boolean;
  /** The person was unborn: the mother decided before. */
  readonly isBorn?: boolean;
}

/**
 * Somebody decides for a child from now on who did not before, on one person's word and proof: the leads are told. Who is
 * new in a family about whose children nobody has decided anything yet is how a family begins, and no alert.
 */
export async function tellOfSay(
  client: Client,
  services: MutationServices,
  { requester }: Actor,
  { family, person, role, parentalResponsibility, record, isNew, isBorn = false }: Joined,
): Promise<void> {
  const { rows } = await client.query<{ gives: boolean }>(
    `select ($3 and (not $5 or exists (select from consent c join family_member m on m.person = c.subject
         where m.family = $1 and m.role in ('CHILD', 'UNBORN'))))
       or ($4 = 'MOTHER' and exists (select from family_member m where m.family = $1 and m.role = 'UNBORN'))
       or ($4 in ('CHILD', 'UNBORN') and not $5 and exists (select from family_member m
         where m.family = $1 and m.person <> $2 and m.parental_responsibility
           and not ($6 and m.role = 'MOTHER'))) as gives`,
    [family, person, parentalResponsibility, role, isNew, isBorn],
  );
  if (!rows[0]!.gives) return;
  const kind = 'PARENTAL_RESPONSIBILITY_GIVEN';
  await raiseAlert(client, services, { kind, about: { family }, raisedBy: requester.id, record });
}
