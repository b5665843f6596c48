import { randomUUID } from 'node:crypto';
import type { Client } from '../../database/openPool.ts';
import type { Actor, Changed, MutationServices } from '../mutations/types.ts';
import { fireTrigger } from '../triggers/fireTrigger.ts';
import { refuse } from './refusals.ts';
import type { Evidence, Place } from './types.ts';

/**
 * Somebody becomes a member of a family: a membership with its evidence. The household has changed, so what was agreed
 * to in it is to be talked about again.
 * @throws Refusal MEMBER_AGE_UNCONFIRMED
 */
export async function join(
  client: Client,
  services: MutationServices,
  { requester }: Actor,
  member: Evidence & Place & { readonly family: string; readonly person: string },
  code: string,
): Promise<Changed> {
  const { family, person, role, parentalResponsibility } = member;
  if (parentalResponsibility) await checkOfAge(client, person);
  await client.query(
    `insert into family_member (family, person, role, parental_responsibility) values ($1, $2, $3, $4)
     on conflict (family, person) do update set role = $3, parental_responsibility = $4`,
    [family, person, role, parentalResponsibility],
  );
  const id = randomUUID();
  await client.query(
    `insert into membership (id, family, person, role, parental_responsibility, evidence, evidence_on, added_by,
       added_organisation) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      family,
      person,
      role,
      parentalResponsibility,
      member.evidence,
      member.evidenceOn,
      requester.id,
      requester.organisation,
    ],
  );
  const about = { family };
  const trigger = 'FAMILY_COMPOSITION_CHANGE';
  const reviews = await fireTrigger(client, services, { about, trigger, firedBy: requester.id });
  const recordedAt = services.clock.now();
  return {
    recorded: { id, version: 1, subject: person, family, status: 'MEMBER', recordedAt },
    changes: [
      { subject: person, dataClass: 'MEMBERSHIP', code, record: id, before: null, after: 1 },
      ...reviews,
    ],
  };
}

/** Whoever is under 18 holds it only where more than one person's word says that they have reached 16. */
async function checkOfAge(client: Client, person: string): Promise<void> {
  const { rows } = await client.query(
    `select stage = 'ADULT' or reached_16(id) as "ofAge" from person where id = $1`,
    [person],
  );
  if (!rows[0]?.ofAge) refuse('MEMBER_AGE_UNCONFIRMED');
}
