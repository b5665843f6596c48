import type { Client } from '../../database/openPool.ts';
import type { OrganisationId, WorkFunction } from '../../policies/words.ts';
import type { MutationServices } from '../mutations/types.ts';
import { type NewTask, openTask } from './openTask.ts';

/** Whose task it is: whoever holds one of these functions at the organisation. */
export interface FunctionPlace {
  readonly organisation: OrganisationId;
  readonly functions: readonly WorkFunction[];
  /** Where nobody holds one there, the same functions of the organisation that leads the family can do it, too. */
  readonly orAtLead?: boolean;
}

const LAST: readonly WorkFunction[] = ['GOVERNANCE_LEAD'];

/**
 * Opens a task for functions of an organisation. It waits there for whoever signs in first; and so that nothing waits for
 * somebody who does not exist, where nobody is known to hold any of them it is also the governance lead's of that
 * organisation, and where that has none either, of the one that leads the family. Who cannot do it sees that it is done.
 */
export async function openFunctionTask(
  client: Client,
  services: Pick<MutationServices, 'agreement' | 'clock'>,
  task: Omit<NewTask, 'to'>,
  { organisation, functions, orAtLead = false }: FunctionPlace,
): Promise<void> {
  const open = async (at: OrganisationId, names: readonly WorkFunction[]) => {
    for (const name of names)
      await openTask(client, services, { ...task, to: { organisation: at, function: name } });
    return isHeld(client, at, names);
  };
  if (await open(organisation, functions)) return;
  const lead = await leaderOf(client, task.family);
  if (orAtLead && (await isHeld(client, lead, functions))) return void (await open(lead, functions));
  if (await open(organisation, LAST)) return;
  await open(lead, LAST);
}

/** Whether somebody signed in at the organisation with one of these functions last. */
export async function isHeld(
  client: Client,
  organisation: OrganisationId,
  functions: readonly WorkFunction[],
): Promise<boolean> {
  const { rowCount } = await client.query(
    'select from practitioner where organisation = $1 and function = any ($2) limit 1',
    [organisation, functions],
  );
  return Boolean(rowCount);
}

async function leaderOf(client: Client, family: string): Promise<OrganisationId> {
  const { rows } = await client.query<{ lead: OrganisationId }>(
    'select lead_organisation as lead from family where id = $1',
    [family],
  );
  return rows[0]!.lead;
}
