import type { Asking } from './asking.ts';
import { loadGroups } from './loadGroups.ts';

export interface TaskRow {
  readonly id: string;
  readonly kind: string;
  readonly record: string | null;
  readonly assignee: string | null;
  readonly function: string | null;
  readonly organisation: string;
  readonly openedAt: Date;
  readonly dueAt: Date | null;
  readonly overdue: boolean;
  /** ALERT: what kind of alert it is about. */
  readonly alert: string | null;
}

/** Whom a task is about: the person, where it is about one, and always the family. */
export interface MyTaskRow extends TaskRow {
  readonly subject: string | null;
  readonly family: string;
}

const COLUMNS = `id, kind, record, assignee, function, organisation, opened_at as "openedAt", due_at as "dueAt",
  coalesce(due_at <= kinview_now(), false) as overdue,
  case when kind = 'ALERT' then (select a.kind from alert a where a.id = task.record) end as alert`;

const ORDER = 'order by due_at nulls last, id collate "C"';

/** Open; all ($2), one's own, or those of one's function at one's organisation ($3) as well. */
const SHOWN = `closed_at is null and opened_at <= kinview_now()
  and ($2 or assignee = $4 or ($3 and function = $5 and organisation = $6))
  ${ORDER}`;

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

/** What the requester ($1) asked for is another's to decide. */
const OWN_REQUEST = `(kind in ('AUTHORISE_OVERRIDE', 'CALDICOTT_CONSULTATION') and exists (
    select from override o where o.id = task.record and o.requester = $1)
  or kind in ('CONFIRM_MEMBER_LEFT', 'CONFIRM_MEMBER_CHANGE') and exists (
    select from member_proposal l where l.id = task.record and l.asked_by = $1))`;

/** What the requester has to do: their own tasks and, within policy.md §4, those of their function. */
export const readMyTasks = async ({ pool, requester, rowsOf }: Asking): Promise<readonly MyTaskRow[]> => {
  const { rows } = await pool.query<MyTaskRow>({
    name: 'my-tasks',
    text: `select ${COLUMNS}, subject, family from task
      where closed_at is null and opened_at <= kinview_now() and organisation = $2
        and (assignee = $1 or ($4 and function = $3)) and not ${OWN_REQUEST} ${ORDER}`,
    values: [
      requester.id,
      requester.organisation,
      requester.function,
      ['OWN_AND_FUNCTION', 'ALL'].includes(rowsOf('TASK').rows),
    ],
  });
  return rows;
};
