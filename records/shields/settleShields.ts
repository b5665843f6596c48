import type { Client, Queryable } from '../../database/openPool.ts';
import type { OrganisationId } from '../../policies/words.ts';
import type { MutationServices } from '../mutations/types.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { openLeadTasks } from '../tasks/openForFunctions.ts';
import { openTask } from '../tasks/openTask.ts';

const kind = 'CHECK_SHIELDS';

/** The members of a family through whom a shielded address may still be read; none: nobody's is shielded, or all are. */
export async function readExposed(database: Queryable, family: string): Promise<string[]> {
  const { rows } = await database.query<{ person: string }>('select person from leaves_exposed($1)', [
    family,
  ]);
  return rows.map(({ person }) => person);
}

/** The members of a family whose address is shielded now. */
export async function readShielded(database: Queryable, family: string): Promise<string[]> {
  const { rows } = await database.query<{ person: string }>(
    `select m.person from family_member m where m.family = $1 and exists (select from shield s
       where s.subject = m.person and s.from_at <= kinview_now() and (s.to_at is null or s.to_at > kinview_now()))
     order by m.position`,
    [family],
  );
  return rows.map(({ person }) => person);
}

/**
 * A shield is never half a protection unnoticed: as long as somebody of the family is exposed, the safeguarding leads of
 * the organisation that leads it have a task, and so has who shields (`alsoTo`); when nobody is, they have none.
 */
export async function settleShields(
  client: Client,
  services: Pick<MutationServices, 'agreement' | 'clock'>,
  family: string,
  done: {
    readonly by: string;
    readonly through: string;
    readonly alsoTo?: { readonly assignee: string; readonly organisation: OrganisationId };
  },
): Promise<void> {
  if ((await readExposed(client, family)).length === 0)
    return closeTasks(client, { record: family, kinds: [kind], closedBy: done.by, through: done.through });
  const functions = ['SAFEGUARDING_LEAD'] as const;
  await openLeadTasks(client, services, { kind, about: { family }, record: family, functions });
  if (!done.alsoTo) return;
  const task = { kind, family, subject: null, record: family, to: done.alsoTo, givesStanding: false };
  await openTask(client, services, task);
}
