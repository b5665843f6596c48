import type { Client } from '../../database/openPool.ts';
import type { OrganisationId, WorkFunction } from '../../policies/words.ts';
import type { About, MutationServices } from '../mutations/types.ts';
import { type FunctionPlace, openFunctionTask } from './openFunctionTask.ts';
import type { NewTask } from './openTask.ts';

/** A task about a person or a family, for each of these functions. */
export interface FunctionTask extends Pick<NewTask, 'kind' | 'record' | 'dueAt' | 'endsAt'> {
  readonly about: About;
  readonly functions: readonly WorkFunction[];
}

/** Opens it at one organisation, for each family concerned. */
export async function openTasksAt(
  client: Client,
  services: Pick<MutationServices, 'agreement' | 'clock'>,
  task: FunctionTask & Omit<FunctionPlace, 'functions'>,
): Promise<void> {
  await openForFamilies(client, services, task, () => task);
}

/** Opens it at the organisation that leads, for each family concerned. */
export async function openLeadTasks(
  client: Client,
  services: Pick<MutationServices, 'agreement' | 'clock'>,
  task: FunctionTask,
): Promise<void> {
  await openForFamilies(client, services, task, (organisation) => ({ organisation }));
}

async function openForFamilies(
  client: Client,
  services: Pick<MutationServices, 'agreement' | 'clock'>,
  { about, functions, kind, record, dueAt, endsAt }: FunctionTask,
  placeOf: (lead: OrganisationId) => Omit<FunctionPlace, 'functions'>,
): Promise<void> {
  const { rows } = await client.query<{ family: string; lead: OrganisationId }>(
    `select id as family, lead_organisation as lead from family
     where id = $2 or id in (select m.family from family_member m where m.person = $1) order by id`,
    [about.subject ?? null, about.family ?? null],
  );
  const due = { ...(dueAt === undefined ? {} : { dueAt }), ...(endsAt === undefined ? {} : { endsAt }) };
  const task = { kind, record, subject: about.subject ?? null, ...due };
  for (const { family, lead } of rows) {
    const { organisation, orAtLead = false } = placeOf(lead);
    await openFunctionTask(client, services, { ...task, family }, { organisation, orAtLead, functions });
  }
}
