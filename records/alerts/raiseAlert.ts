import { randomUUID } from 'node:crypto';
import type { Clock } from '../../database/clock.ts';
import { CodedError } from '../../database/codedError.ts';
import type { Client } from '../../database/openPool.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import type { OrganisationId, WorkFunction } from '../../policies/words.ts';
import type { About } from '../mutations/types.ts';
import { openFunctionTask } from '../tasks/openFunctionTask.ts';

export type NewAlert = {
  /** One of the agreement's kinds. */
  readonly kind: string;
  /** Who did what the alert is about. */
  readonly raisedBy: string;
  /** The record that it is about, where there is one. */
  readonly record?: string;
  /** Whose task it is to look; left out: the safeguarding leads'. */
  readonly looks?: WorkFunction;
} & (
  | {
      readonly about: About;
      /** Whose leads are told; left out: those of the organisation that leads. */
      readonly at?: OrganisationId;
    }
  /** About nobody who is known: it goes to the leads of this organisation. */
  | { readonly about: null; readonly organisation: OrganisationId }
);

/**
 * Tells the leads of the organisation that leads each family concerned: an alert of a kind, with no word of
 * its cause, and a task to look at it.
 * @throws CodedError ALERT_KIND_UNKNOWN where the agreement has no such kind.
 */
export async function raiseAlert(
  client: Client,
  services: { readonly agreement: Agreement; readonly clock: Clock },
  alert: NewAlert,
): Promise<void> {
  if (!services.agreement.alertKinds.has(alert.kind))
    throw new CodedError('ALERT_KIND_UNKNOWN', 'The agreement has no such kind of alert.');
  const places =
    alert.about === null
      ? [{ family: null, organisation: alert.organisation }]
      : await familiesOf(client, alert.about);
  for (const { family, organisation: leader } of places) {
    const organisation = (alert.about === null ? undefined : alert.at) ?? leader;
    const id = randomUUID();
    await client.query(
      'insert into alert (id, kind, family, organisation, record, raised_by) values ($1, $2, $3, $4, $5, $6)',
      [id, alert.kind, family, organisation, alert.record ?? null, alert.raisedBy],
    );
    if (family === null) continue;
    const functions = [alert.looks ?? 'SAFEGUARDING_LEAD'];
    const task = { kind: 'ALERT', family, subject: null, record: id };
    await openFunctionTask(client, services, task, { organisation, functions });
  }
}

async function familiesOf(client: Client, { subject, family }: About) {
  const { rows } = await client.query<{ family: string; organisation: string }>(
    `select id as family, lead_organisation as organisation from family
     where id = $2 or id in (select m.family from family_member m where m.person = $1) order by id`,
    [subject ?? null, family ?? null],
  );
  return rows;
}
