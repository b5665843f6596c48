import { randomUUID } from 'node:crypto';
import type { Client } from '../../database/openPool.ts';
import { checkRequest, isClinical } from '../../policies/steps/override.ts';
import { requireSubstance } from '../mutations/requireSubstance.ts';
import { runMutation } from '../mutations/runMutation.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { readKnown } from '../practitioners/readKnown.ts';
import { openLeadTasks, openTasksAt } from '../tasks/openForFunctions.ts';
import { keepWords } from '../words/keepWords.ts';
import { recordedOverride } from './changeOverride.ts';
import { refuseOverride } from './refusals.ts';
import type { OverrideRequestInput } from './types.ts';

/**
 * Asks to share something without consent: ground, harm balance, classes, named recipients, end (policy.md §3). It opens
 * the tasks of everybody whose step it waits for at once; until it is authorised it does not exist for the table.
 * @throws Refusal with a code of refusals.ts; nothing was changed.
 */
export function requestOverride(
  services: MutationServices,
  actor: Actor,
  input: OverrideRequestInput,
): Promise<Recorded> {
  const { subject } = input;
  return runMutation(services, actor, {
    operation: 'requestOverride',
    idempotencyKey: input.idempotencyKey,
    input,
    dataClass: 'OVERRIDE_RECORD',
    locate: async () => ({ subject }),
    async change(client) {
      requireSubstance({ ifShared: input.ifShared, ifNotShared: input.ifNotShared });
      const { agreement, clock } = services;
      const holdersOf = await services.readHolders(client);
      const grounds = { known: await readKnown(client, input.recipients), holdersOf };
      const refusal = checkRequest(agreement, input, actor.requester, grounds, clock.now());
      if (refusal) return refuseOverride(refusal);
      const id = await insertRequest(client, services, actor, input);
      await openTasks(client, services, actor, id, input);
      return recordedOverride(client, id, 'OVERRIDE_REQUESTED', null);
    },
  });
}

async function insertRequest(
  client: Client,
  services: MutationServices,
  { requester }: Actor,
  input: OverrideRequestInput,
): Promise<string> {
  const id = randomUUID();
  const said = { about: input.subject, author: requester.id };
  const harm = [
    await keepWords(client, services.words, { ...said, kind: 'OVERRIDE_IF_SHARED', text: input.ifShared }),
    await keepWords(client, services.words, {
      ...said,
      kind: 'OVERRIDE_IF_NOT_SHARED',
      text: input.ifNotShared,
    }),
  ];
  await client.query(
    `insert into override (id, subject, ground, requester, requester_organisation, classes, recipients, originator,
       to_at, if_shared, if_not_shared)
     values ($1, $2, $3, $4, $5, $6, $7, $8, to_timestamp($9::float8 / 1000), $10, $11)`,
    [
      id,
      input.subject,
      input.ground,
      requester.id,
      requester.organisation,
      [...new Set(input.classes)],
      [...new Set(input.recipients)],
      input.originator,
      input.expiresAt,
      ...harm,
    ],
  );
  return id;
}

/** An assigned task lets whoever has to decide see what there is to decide on, and nothing else (policy.md §1). */
async function openTasks(
  client: Client,
  services: MutationServices,
  { requester }: Actor,
  record: string,
  { subject, classes, recipients, originator, expiresAt }: OverrideRequestInput,
): Promise<void> {
  const about = { subject };
  const task = { about, record, endsAt: expiresAt };
  const functions = [...services.agreement.authorisers];
  await openLeadTasks(client, services, { ...task, kind: 'AUTHORISE_OVERRIDE', functions });
  if (isClinical(services.agreement, classes)) {
    const guardians = {
      ...task,
      functions: ['CALDICOTT_GUARDIAN'] as const,
      kind: 'CALDICOTT_CONSULTATION',
      orAtLead: true,
    };
    for (const organisation of await organisationsOf(client, requester, { subject, recipients }))
      await openTasksAt(client, services, { ...guardians, organisation });
  }
  if (originator !== null)
    await openTasksAt(client, services, {
      ...task,
      organisation: originator,
      functions,
      kind: 'APPROVE_AS_ORIGINATOR',
    });
}

/** Whose guardians may be consulted: the requester's organisation's, and those of recipients who work with the family. */
async function organisationsOf(
  client: Client,
  { organisation }: Actor['requester'],
  { subject, recipients }: Pick<OverrideRequestInput, 'subject' | 'recipients'>,
): Promise<readonly string[]> {
  const { rows } = await client.query<{ organisation: string }>(
    `select distinct r.organisation from relationship r join family_member m on m.family = r.family
     where m.person = $1 and r.requester = any ($2) and (r.to_at is null or r.to_at > kinview_now())
     union select $3 order by 1`,
    [subject, recipients, organisation],
  );
  return rows.map((row) => row.organisation);
}
