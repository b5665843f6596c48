import type { Client } from '../../database/openPool.ts';

/**
 * Closes the open tasks of these kinds that hang on a record: they were done by doing the thing.
 * `through`: the root field that did it; `closedBy`: who ran it.
 */
export async function closeTasks(
  client: Client,
  done: {
    readonly record: string;
    readonly kinds: readonly string[];
    readonly closedBy: string;
    readonly through: string;
  },
): Promise<void> {
  await client.query(
    `update task set closed_at = greatest(kinview_now(), opened_at), closed_by = $3, closed_through = $4
     where record = $1 and kind = any ($2) and closed_at is null`,
    [done.record, done.kinds, done.closedBy, done.through],
  );
}
