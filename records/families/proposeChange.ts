import { randomUUID } from 'node:crypto';
import type { Client } from '../../database/openPool.ts';
import type { Actor, Changed, MutationServices } from '../mutations/types.ts';
import { openFunctionTask } from '../tasks/openFunctionTask.ts';
import type { LeavingMember, Place } from './types.ts';

/**
 * The member stays, seen as before, until a lead of the organisation that leads the family (the requester's) has looked:
 * it is their task at once. `place`: what they are to be in the family; null: they leave it.
 */
export async function proposeChange(
  client: Client,
  services: MutationServices,
  { requester }: Actor,
  { family, person, evidence, evidenceOn }: LeavingMember,
  place: Place | null,
): Promise<Changed> {
  const id = randomUUID();
  const { organisation } = requester;
  await client.query(
    `insert into member_proposal (id, family, person, evidence, evidence_on, asked_by, asked_organisation, role,
       parental_responsibility) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      family,
      person,
      evidence,
      evidenceOn,
      requester.id,
      organisation,
      place?.role ?? null,
      place?.parentalResponsibility ?? null,
    ],
  );
  const kind = place === null ? 'CONFIRM_MEMBER_LEFT' : 'CONFIRM_MEMBER_CHANGE';
  const functions = [...services.agreement.authorisers];
  const task = { kind, family, subject: person, record: id };
  await openFunctionTask(client, services, task, { organisation, functions });
  const status = 'AWAITING_CONFIRMATION';
  const recordedAt = services.clock.now();
  const code = place === null ? 'MEMBER_REMOVAL_ASKED' : 'MEMBER_CHANGE_ASKED';
  const change = { subject: person, code, record: id, before: null, after: 1 };
  return {
    recorded: { id, version: 1, subject: person, family, status, recordedAt },
    changes: [{ ...change, dataClass: 'MEMBERSHIP' }],
  };
}
