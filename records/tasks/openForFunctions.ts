import type { Client } from '../../database/openPool.ts';
import type { OrganisationId, WorkFunction } from '../../policies/words.ts';
import type { About, MutationServices } from '../mutations/types.ts';
import { type NewTask, openTask } from './openTask.ts';

/** A task about a person or a family, for each of these functions. */
export interface FunctionTask extends Pick<NewTask, 'kind' | 'record' | 'dueAt' | 'endsAt'> {
  readonly about: About;
  readonly functions: readonly WorkFunction[];
}

/** Opens it at one organisation, for each family concerned. */
export async function openTasksAt(
  client: Client,
  services: Pick<MutationServices, 'agreement' | 'clock'>,
  task: FunctionTask & { readonly organisation: OrganisationId },
): Promise<void> {
  await openForFamilies(client, services, task, () => task.organisation);
}

/** Opens it at the organisation that leads, for each family concerned. */
export async function openLeadTasks(
  client: Client,
  services: Pick<MutationServices, 'agreement' | 'clock'>,
  task: FunctionTask,
): Promise<void> {
  await openForFamilies(client, services, task, (lead) => lead);
}

async function openForFamilies(
  client: Client,
  services: Pick<MutationServices, 'agreement' | 'clock'>,
  { about, functions, kind, record, dueAt, endsAt }: FunctionTask,
  placeOf: (lead: OrganisationId) => OrganisationId,
): Promise<void> {
  const { rows } = await client.query<{ family: string; lead: OrganisationId }>(
    `select id as family, lead_organisation as lead from family
     where id = $2 or id in (select m.family from family_member m where m.person = $1) order by id`,
    [about.subject ?? null, about.family ?? null],
  );
  const due = { ...(dueAt === undefined ? {} : { dueAt }), ...(endsAt === undefined ? {} : { endsAt }) };
  const task = { kind, record, subject: about.subject ?? null, ...due };
  for (const { family, lead } of rows) {
    for (const name of functions) {
      await openTask(client, services, {
        ...task,
        family,
        to: { organisation: placeOf(lead), function: name },
      });
    }
  }
}
