import type { Client } from '../../database/openPool.ts';
import { type FindingKind, type FindingStatus, taskOf } from '../../policies/steps/finding.ts';
import type { MutationServices } from '../mutations/types.ts';
import { readKnown } from '../practitioners/readKnown.ts';
import { openTask } from '../tasks/openTask.ts';
import { refuseOversight } from './refusals.ts';
import type { Owner } from './types.ts';

const YEAR = 366 * 86_400_000;

interface Standing {
  readonly finding: string;
  readonly kind: FindingKind;
  readonly status: FindingStatus;
  readonly subject: string;
}

/**
 * Gives what has to be done next to its owner as a task, for each family concerned; being the owner is no reason to see
 * the family's records.
 * @throws Refusal OWNER_NEEDED, OWNER_UNKNOWN, OWNER_NOT_NEEDED, DUE_IN_THE_PAST, DUE_TOO_LATE.
 */
export async function assignOwner(
  client: Client,
  services: MutationServices,
  { finding, kind, status, subject }: Standing,
  owner: Owner | null,
): Promise<void> {
  const task = taskOf(kind, status);
  if (task === null) {
    if (owner) refuseOversight('OWNER_NOT_NEEDED');
    return;
  }
  if (!owner || !services.agreement.organisations.has(owner.organisation))
    return refuseOversight('OWNER_NEEDED');
  const known = (await readKnown(client, [owner.practitioner])).get(owner.practitioner) ?? [];
  if (!known.some(({ organisation }) => organisation === owner.organisation))
    refuseOversight('OWNER_UNKNOWN');
  const now = services.clock.now();
  if (owner.dueAt <= now) refuseOversight('DUE_IN_THE_PAST');
  if (owner.dueAt > now + YEAR) refuseOversight('DUE_TOO_LATE');
  const { rows } = await client.query<{ family: string; isFamily: boolean }>(
    `select id as family, id = $1 as "isFamily" from family
     where id = $1 or id in (select family from family_member where person = $1) order by id`,
    [subject],
  );
  for (const { family, isFamily } of rows) {
    await openTask(client, services, {
      kind: task,
      family,
      subject: isFamily ? null : subject,
      record: finding,
      to: { organisation: owner.organisation, assignee: owner.practitioner },
      dueAt: owner.dueAt,
      givesStanding: false,
    });
  }
}

/** An owner as the database keeps one. */
export function ownerColumns(owner: Owner | null) {
  return {
    owner: owner?.practitioner ?? null,
    owner_organisation: owner?.organisation ?? null,
    due_at: owner ? new Date(owner.dueAt) : null,
  };
}
