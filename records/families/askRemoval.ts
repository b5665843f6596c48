import { randomUUID } from 'node:crypto';
import type { Client } from '../../database/openPool.ts';
import type { Actor, Changed, MutationServices } from '../mutations/types.ts';
import { openFunctionTask } from '../tasks/openFunctionTask.ts';
import type { LeavingMember } from './types.ts';

/**
 * The member stays, seen as before, until a lead of the organisation that leads the family (the requester's) has looked:
 * it is their task at once.
 */
export async function askRemoval(
  client: Client,
  services: MutationServices,
  { requester }: Actor,
  { family, person, evidence, evidenceOn }: LeavingMember,
): Promise<Changed> {
  const id = randomUUID();
  const { organisation } = requester;
  await client.query(
    `insert into member_removal (id, family, person, evidence, evidence_on, asked_by, asked_organisation)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, family, person, evidence, evidenceOn, requester.id, organisation],
  );
  const task = { kind: 'CONFIRM_MEMBER_LEFT', family, subject: person, record: id };
  const functions = [...services.agreement.authorisers];
  await openFunctionTask(client, services, task, { organisation, functions });
  const status = 'AWAITING_CONFIRMATION';
  const recordedAt = services.clock.now();
  const change = { subject: person, code: 'MEMBER_REMOVAL_ASKED', record: id, before: null, after: 1 };
  return {
    recorded: { id, version: 1, subject: person, family, status, recordedAt },
    changes: [{ ...change, dataClass: 'MEMBERSHIP' }],
  };
}
