import { randomUUID } from 'node:crypto';
import type { Client } from '../../database/openPool.ts';
import type { Actor } from '../mutations/types.ts';
import type { Member } from './readMember.ts';
import type { Evidence } from './types.ts';

/** Ends what somebody was in a family until now, and keeps that they were; returns the id of that record. */
export async function endMembership(
  client: Client,
  { requester }: Actor,
  { family, person }: { readonly family: string; readonly person: string },
  was: Member,
  { evidence, evidenceOn }: Evidence,
): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `update membership set ended_by = $3, ended_at = kinview_now()
     where family = $1 and person = $2 and ended_at is null returning id`,
    [family, person, requester.id],
  );
  if (rows[0]) return rows[0].id;
  // A member from before memberships were kept.
  const id = randomUUID();
  await client.query(
    `insert into membership (id, family, person, role, parental_responsibility, evidence, evidence_on, added_by,
       added_organisation, ended_by, ended_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $8, kinview_now())`,
    [
      id,
      family,
      person,
      was.role,
      was.parentalResponsibility,
      evidence,
      evidenceOn,
      requester.id,
      requester.organisation,
    ],
  );
  return id;
}
