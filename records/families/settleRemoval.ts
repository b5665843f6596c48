import type { Client } from '../../database/openPool.ts';
import type { Actor, RecordChange } from '../mutations/types.ts';
import { closeTasks } from '../tasks/closeTasks.ts';

/** A removal that waits for a second person. */
export interface Removal {
  readonly id: string;
  readonly askedBy: string;
}

/** null: nobody asked, or it was settled. The household is held. */
export async function openRemoval(client: Client, family: string, person: string): Promise<Removal | null> {
  const { rows } = await client.query<Removal>(
    `select id, asked_by as "askedBy" from member_removal where family = $1 and person = $2 and outcome is null`,
    [family, person],
  );
  return rows[0] ?? null;
}

/** What was asked is decided; its tasks are done. `through`: the root field that did it. */
export async function settleRemoval(
  client: Client,
  { requester }: Actor,
  { id: record }: Removal,
  done: { readonly person: string; readonly outcome: 'LEFT' | 'STAYED'; readonly through: string },
): Promise<RecordChange> {
  await client.query(
    `update member_removal set outcome = $2, settled_by = $3, settled_at = kinview_now() where id = $1`,
    [record, done.outcome, requester.id],
  );
  const kinds = ['CONFIRM_MEMBER_LEFT'];
  await closeTasks(client, { record, kinds, closedBy: requester.id, through: done.through });
  const code = `MEMBER_REMOVAL_${done.outcome}`;
  return { subject: done.person, dataClass: 'MEMBERSHIP', code, record, before: 1, after: 2 };
}
