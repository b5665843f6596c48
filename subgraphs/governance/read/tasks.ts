import type { Asking } from './asking.ts';
import { loadGroups } from './loadGroups.ts';

export interface TaskRow {
  readonly id: string;
  readonly kind: string;
  readonly assignee: string | null;
  readonly function: string | null;
  readonly organisation: string;
  readonly openedAt: Date;
  readonly dueAt: Date | null;
}

const COLUMNS = `id, kind, assignee, function, organisation, opened_at as "openedAt", due_at as "dueAt"`;

/** Open; all ($2), one's own, or those of one's function at one's organisation ($3) as well. */
const SHOWN = `closed_at is null
  and ($2 or assignee = $4 or ($3 and function = $5 and organisation = $6))
  order by due_at nulls last, id collate "C"`;

const conditions = ({ rowsOf, requester }: Asking): readonly unknown[] => {
  const { rows } = rowsOf('TASK');
  return [
    rows === 'ALL',
    rows === 'OWN_AND_FUNCTION',
    requester.id,
    requester.function,
    requester.organisation,
  ];
};

/** By family: the tasks about the family as a whole. Those about one person are decided for that person. */
export const loadTasks = (asking: Asking) =>
  loadGroups<TaskRow>(asking.pool, {
    name: 'tasks',
    text: `select family as key, ${COLUMNS} from task
      where family = any ($1::text[]) and subject is null and ${SHOWN}`,
    values: conditions(asking),
  });

/** By person. */
export const loadTasksOf = (asking: Asking) =>
  loadGroups<TaskRow>(asking.pool, {
    name: 'tasks-of',
    text: `select subject as key, ${COLUMNS} from task where subject = any ($1::text[]) and ${SHOWN}`,
    values: conditions(asking),
  });
