import { randomUUID } from 'node:crypto';
import type { Client } from '../../database/openPool.ts';
import { type CrisisState, checkDeclare } from '../../policies/steps/crisis.ts';
import { raiseAlert } from '../alerts/raiseAlert.ts';
import { requireWords } from '../mutations/requireWords.ts';
import { runMutation } from '../mutations/runMutation.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { locateFamily } from '../relationships/locateFamily.ts';
import { noteMiss } from '../search/noteMiss.ts';
import { openTask } from '../tasks/openTask.ts';
import { keepWords } from '../words/keepWords.ts';
import { recordedCrisis } from './recordedCrisis.ts';
import { refuseCrisis } from './refusals.ts';
import type { CrisisDeclaration } from './types.ts';

/**
 * Declares a crisis for one family, for this requester alone (policy.md §3). It opens its tiny set when this returns,
 * alerts at once and ends by the clock; the record of it falls due. It may confirm that a person is known.
 * @throws Refusal with a code of refusals.ts; nothing was changed.
 */
export function declareCrisis(
  services: MutationServices,
  actor: Actor,
  input: CrisisDeclaration,
): Promise<Recorded> {
  const work = runMutation(services, actor, {
    operation: 'declareCrisis',
    idempotencyKey: input.idempotencyKey,
    input,
    dataClass: 'OVERRIDE_RECORD',
    async locate(client) {
      const family = await locateFamily(client, input.subject);
      return family === null ? null : { family };
    },
    async change(client) {
      requireWords({ reason: input.reason });
      const family = await locateFamily(client, input.subject);
      if (family === null) return refuseCrisis('CRISIS_NOBODY_KNOWN');
      const refusal = checkDeclare(await readEarlier(client, actor, family), services.clock.now());
      if (refusal) return refuseCrisis(refusal);
      const id = await insertCrisis(client, services, actor, family, input);
      const { id: raisedBy } = actor.requester;
      await raiseAlert(client, services, {
        kind: 'CRISIS_DECLARED',
        about: { family },
        raisedBy,
        record: id,
      });
      return recordedCrisis(client, id, 'CRISIS_DECLARED', null);
    },
  });
  return noteMiss(work, services, actor, input.reason);
}

async function readEarlier(client: Client, { requester }: Actor, family: string): Promise<CrisisState[]> {
  const { rows } = await client.query<CrisisState>(
    `select ms(to_at)::float8 as "to", ms(completed_at)::float8 as "completedAt"
     from crisis where family = $1 and requester = $2 and organisation = $3`,
    [family, requester.id, requester.organisation],
  );
  return rows;
}

async function insertCrisis(
  client: Client,
  services: MutationServices,
  { requester }: Actor,
  family: string,
  { subject, reason }: CrisisDeclaration,
): Promise<string> {
  const id = randomUUID();
  const words = { kind: 'CRISIS_REASON', about: family, author: requester.id, text: reason };
  const { crisis, retrospectiveRecord } = services.agreement.times;
  const person = subject === family ? null : subject;
  await client.query(
    `with moment as (select kinview_now() as at)
     insert into crisis (id, family, requester, organisation, subject, reason, from_at, to_at, record_due_at)
     select $1, $2, $3, $4, $5, $6, at, at + $7::float8 * interval '1 ms', at + $8::float8 * interval '1 ms' from moment`,
    [
      id,
      family,
      requester.id,
      requester.organisation,
      person,
      await keepWords(client, services.words, words),
      crisis,
      retrospectiveRecord,
    ],
  );
  const to = { organisation: requester.organisation, assignee: requester.id };
  const dueAt = services.clock.now() + retrospectiveRecord;
  // One's own unfinished record is no reason to see what others recorded.
  const task = { kind: 'COMPLETE_CRISIS_RECORD', family, subject: null, record: id, to, dueAt };
  await openTask(client, services, { ...task, givesStanding: false });
  return id;
}
