import { randomUUID } from 'node:crypto';
import type { Client } from '../../database/openPool.ts';
import { checkStart, checkStartForm, type RelationshipStart } from '../../policies/steps/relationship.ts';
import type { Requester } from '../../policies/words.ts';
import { raiseAlert } from '../alerts/raiseAlert.ts';
import { refuse } from '../mutations/refusals.ts';
import { requireWords } from '../mutations/requireWords.ts';
import { runMutation } from '../mutations/runMutation.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { readKnown } from '../practitioners/readKnown.ts';
import { noteMiss } from '../search/noteMiss.ts';
import { openLeadTasks } from '../tasks/openForFunctions.ts';
import { keepWords } from '../words/keepWords.ts';
import { familyTies } from './familyTies.ts';
import { locateFamily } from './locateFamily.ts';
import { recordedRelationship } from './recordedRelationship.ts';
import { refuseRelationship } from './refusals.ts';
import type { RelationshipStartInput } from './types.ts';

/**
 * Starts a relationship with a family: for another practitioner with evidence, or claimed for oneself with a reason,
 * which raises an alert without personal data and ends by itself unless it is confirmed (policy.md §1). A claim may
 * confirm that a person is known; claims for people whom nobody knows count with searches that find nobody.
 * @throws Refusal with a code of refusals.ts; nothing was changed.
 */
export function startRelationship(
  services: MutationServices,
  actor: Actor,
  input: RelationshipStartInput,
): Promise<Recorded> {
  const { requester } = actor;
  const start = {
    ...input,
    practitioner: input.practitioner ?? requester.id,
    organisation: input.organisation ?? requester.organisation,
  };
  const work = runMutation(services, actor, {
    operation: 'startRelationship',
    idempotencyKey: input.idempotencyKey,
    input,
    dataClass: 'RELATIONSHIP_RECORD',
    async locate(client) {
      const family = await locateFamily(client, input.subject);
      return family === null ? null : { family };
    },
    async change(client) {
      checkForm(services, start, requester);
      const family = (await locateFamily(client, input.subject)) ?? refuse('NOT_FOUND_OR_NOT_PERMITTED');
      const ties = await familyTies(client, family, requester);
      const refusal = checkStart(start, ties, requester, await readKnown(client, [start.practitioner]));
      if (refusal) return refuseRelationship(refusal);
      await checkNew(client, family, start);
      const id = await insertRelationship(client, services, actor, family, start);
      if (input.kind === 'SELF_CLAIMED') await tellOfClaim(client, services, requester.id, family, id);
      const code = input.kind === 'SELF_CLAIMED' ? 'RELATIONSHIP_CLAIMED' : 'RELATIONSHIP_STARTED';
      return recordedRelationship(client, id, code, null);
    },
  });
  return input.kind === 'SELF_CLAIMED' ? noteMiss(work, services, actor, input.reason) : work;
}

/** @throws Refusal before anybody was looked for. */
function checkForm(services: MutationServices, start: RelationshipStart, requester: Requester): void {
  const refusal = checkStartForm(services.agreement, start, requester, services.clock.now());
  if (refusal) refuseRelationship(refusal);
  const { reason, evidence } = start;
  requireWords(start.kind === 'SELF_CLAIMED' ? { reason } : { evidence });
  if (reason !== null) requireWords({ reason });
}

/**
 * Nobody claims what they have, nor has what adds nothing: of two relationships that last as long, ending one would
 * look as if it had ended both.
 */
async function checkNew(client: Client, family: string, start: RelationshipStart): Promise<void> {
  const { practitioner, organisation, kind, until } = start;
  const { rowCount } = await client.query(
    `select from relationship where family = $1 and requester = $2 and organisation = $3
       and ($4 = 'SELF_CLAIMED' or kind <> 'SELF_CLAIMED' and (to_at is null or to_at >= to_timestamp($5::float8 / 1000)))
       and from_at <= kinview_now() and (to_at is null or to_at > kinview_now())`,
    [family, practitioner, organisation, kind, until],
  );
  if (rowCount) refuseRelationship('RELATIONSHIP_EXISTS');
}

async function insertRelationship(
  client: Client,
  services: MutationServices,
  { requester }: Actor,
  family: string,
  { practitioner, organisation, kind, reason, evidence, until }: RelationshipStart,
): Promise<string> {
  const id = randomUUID();
  const said = { about: family, author: requester.id };
  const keep = (words: string, text: string | null) =>
    text === null ? null : keepWords(client, services.words, { ...said, kind: words, text });
  const lasting = kind === 'SELF_CLAIMED' ? services.agreement.times.selfClaimed : null;
  await client.query(
    `with moment as (select kinview_now() as at)
     insert into relationship (id, family, requester, organisation, kind, started_by, reason, evidence, from_at, to_at)
     select $1, $2, $3, $4, $5, $6, $7, $8, at,
       coalesce(to_timestamp($9::float8 / 1000), at + $10::float8 * interval '1 ms') from moment`,
    [
      id,
      family,
      practitioner,
      organisation,
      kind,
      requester.id,
      await keep('RELATIONSHIP_REASON', reason),
      await keep('RELATIONSHIP_EVIDENCE', evidence),
      until,
      lasting,
    ],
  );
  return id;
}

async function tellOfClaim(
  client: Client,
  services: MutationServices,
  raisedBy: string,
  family: string,
  record: string,
): Promise<void> {
  const about = { family };
  await raiseAlert(client, services, { kind: 'RELATIONSHIP_CLAIMED', about, raisedBy, record });
  const dueAt = services.clock.now() + services.agreement.times.selfClaimed;
  const functions = ['SAFEGUARDING_LEAD'] as const;
  await openLeadTasks(client, services, { kind: 'CONFIRM_RELATIONSHIP', about, record, dueAt, functions });
}
