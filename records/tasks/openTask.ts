import { randomUUID } from 'node:crypto';
import type { Clock } from '../../database/clock.ts';
import { CodedError } from '../../database/codedError.ts';
import type { Client } from '../../database/openPool.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import { workingDaysAfter } from '../../policies/obligations/workingDaysAfter.ts';
import type { Instant, OrganisationId, WorkFunction } from '../../policies/words.ts';

/** Whose task it is: one practitioner's, or that of whoever holds the function at the organisation. */
export type Assigned =
  | { readonly organisation: OrganisationId; readonly assignee: string; readonly function?: undefined }
  | { readonly organisation: OrganisationId; readonly function: WorkFunction; readonly assignee?: undefined };

export interface NewTask {
  /** One of the agreement's kinds. */
  readonly kind: string;
  readonly family: string;
  /** null: the family as a whole. */
  readonly subject: string | null;
  /** The record that it hangs on; doing something with that record closes it. */
  readonly record: string;
  readonly to: Assigned;
  /** false: being assigned it is no reason to see the family's records. */
  readonly givesStanding?: boolean;
  /** Left out: the agreement's time for the kind; null: no date. */
  readonly dueAt?: Instant | null;
  /** When it can be done no more: it falls due half-way there at the latest, while something can come of it. */
  readonly endsAt?: Instant;
  /** When it begins to be somebody's; left out: now. Before, nobody sees it, and it opens nothing. */
  readonly opensAt?: Instant;
}

const HOUR = 3_600_000;

/**
 * Opens a task; one that is open already for the same record, kind and hands is left as it is. The assignment opens the
 * GOVERNANCE records of the family to whom it is assigned (policy.md §1).
 * @throws CodedError TASK_KIND_UNKNOWN where the agreement has no such kind.
 */
export async function openTask(
  client: Client,
  { agreement, clock }: { readonly agreement: Agreement; readonly clock: Clock },
  task: NewTask,
): Promise<void> {
  const kind = agreement.taskKinds.get(task.kind);
  if (!kind) throw new CodedError('TASK_KIND_UNKNOWN', 'The agreement has no such kind of task.');
  const now = clock.now();
  let dueAt = task.dueAt;
  if (dueAt === undefined) {
    if (kind.dueWorkingDays !== null)
      dueAt = workingDaysAfter(now, kind.dueWorkingDays, agreement.times.holidays);
    else dueAt = kind.dueHours === null ? null : now + kind.dueHours * HOUR;
  }
  if (task.endsAt !== undefined) dueAt = Math.min(dueAt ?? task.endsAt, (now + task.endsAt) / 2);
  const { organisation, assignee = null, function: workFunction = null } = task.to;
  await client.query(
    `insert into task (id, kind, family, subject, record, organisation, assignee, function, due_at,
       gives_standing, opened_at)
     select $1, $2, $3, $4, $5, $6, $7, $8, to_timestamp($9::float8 / 1000), $10,
       greatest(kinview_now(), to_timestamp($11::float8 / 1000))
     where not exists (select from task where record = $5 and kind = $2 and closed_at is null and family = $3
       and opened_at <= kinview_now()
       and organisation = $6 and assignee is not distinct from $7 and function is not distinct from $8)`,
    [
      randomUUID(),
      task.kind,
      task.family,
      task.subject,
      task.record,
      organisation,
      assignee,
      workFunction,
      dueAt,
      task.givesStanding ?? true,
      task.opensAt ?? null,
    ],
  );
}
