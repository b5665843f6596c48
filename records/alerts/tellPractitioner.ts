import { randomUUID } from 'node:crypto';
import type { Clock } from '../../database/clock.ts';
import type { Client } from '../../database/openPool.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import type { OrganisationId } from '../../policies/words.ts';
import { openTask } from '../tasks/openTask.ts';

/** An alert to one practitioner: somebody else undid what was theirs. */
export interface PersonalAlert {
  /** One of the agreement's kinds. */
  readonly kind: string;
  readonly family: string;
  /** The record that was theirs. */
  readonly record: string;
  /** Who undid it. */
  readonly raisedBy: string;
  readonly recipient: string;
  readonly organisation: OrganisationId;
}

/**
 * Tells a practitioner that something happened to a record of theirs, with a task to look at it: which record, and no
 * word about anybody. It shows them nothing of the family that they don't see already.
 */
export async function tellPractitioner(
  client: Client,
  services: { readonly agreement: Agreement; readonly clock: Clock },
  { kind, family, record, raisedBy, recipient, organisation }: PersonalAlert,
): Promise<void> {
  const id = randomUUID();
  await client.query(
    `insert into alert (id, kind, family, organisation, record, raised_by, recipient)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, kind, family, organisation, record, raisedBy, recipient],
  );
  const to = { organisation, assignee: recipient };
  await openTask(client, services, {
    kind: 'ALERT',
    family,
    subject: null,
    record: id,
    to,
    givesStanding: false,
  });
}
