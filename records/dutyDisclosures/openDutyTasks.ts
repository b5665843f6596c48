import { randomUUID } from 'node:crypto';
import { inTransaction } from '../../database/inTransaction.ts';
import type { Client } from '../../database/openPool.ts';
import { workingDaysAfter } from '../../policies/obligations/workingDaysAfter.ts';
import type { DataClass, Instant, OrganisationId } from '../../policies/words.ts';
import type { MutationServices } from '../mutations/types.ts';
import { openLeadTasks } from '../tasks/openForFunctions.ts';

/** What one recorded operation disclosed by duty over one person's objection. */
export interface DutyDisclosed {
  /** The ledger's operation. */
  readonly operation: string;
  readonly requester: { readonly id: string; readonly organisation: OrganisationId };
  readonly subject: string;
  readonly classes: readonly DataClass[];
  readonly at: Instant;
}

/**
 * Opens what a disclosure by duty over an objection calls for (policy.md §5): its confirmation within the agreement's
 * working days, and the decision on telling the family. Once for each person, class, receiving organisation and day, as
 * long as it is not confirmed: what comes after a confirmation calls for another.
 */
export async function openDutyTasks(
  services: Pick<MutationServices, 'pool' | 'agreement' | 'clock'>,
  disclosed: DutyDisclosed,
): Promise<void> {
  const { pool } = services;
  // The ordinary case of a second look at the same: nothing is held, nothing moves.
  if (await isKnown(pool, disclosed)) return;
  await inTransaction(pool, async (client) => {
    await client.query('select hold_households($1)', [[disclosed.subject]]);
    if (await isKnown(client, disclosed)) return;
    await record(client, services, disclosed);
  });
}

async function isKnown(
  database: Pick<Client, 'query'>,
  { subject, requester, classes, at }: DutyDisclosed,
): Promise<boolean> {
  const { rows } = await database.query<{ known: boolean }>(
    `select $3::text[] <@ coalesce(array_agg(distinct one), '{}') as known
     from duty_disclosure, unnest(classes) one where subject = $1 and organisation = $2
       and day = (to_timestamp($4::float8 / 1000) at time zone 'UTC')::date and $5 = any (requesters)
       and (confirmed_at is null or confirmed_at >= to_timestamp($4::float8 / 1000))`,
    [subject, requester.organisation, classes, at, requester.id],
  );
  return rows[0]?.known === true;
}

async function record(
  client: Client,
  services: Pick<MutationServices, 'agreement' | 'clock'>,
  { operation, requester, subject, classes, at }: DutyDisclosed,
): Promise<void> {
  const { dutyConfirmationWorkingDays: days, holidays } = services.agreement.times;
  const dueAt = workingDaysAfter(at, days, holidays);
  const { rows } = await client.query<{ id: string }>(
    `insert into duty_disclosure as open (id, subject, organisation, day, classes, requesters, operation, disclosed_at,
       confirmation_due_at)
     values ($1, $2, $3, (to_timestamp($4::float8 / 1000) at time zone 'UTC')::date, $5, array[$6], $7,
       to_timestamp($4::float8 / 1000), to_timestamp($8::float8 / 1000))
     on conflict (subject, organisation, day) where confirmed_at is null do update set version = open.version + 1,
       classes = (select array_agg(distinct one order by one) from unnest(open.classes || excluded.classes) one),
       requesters = (select array_agg(distinct one order by one) from unnest(open.requesters || excluded.requesters) one)
     returning id`,
    [randomUUID(), subject, requester.organisation, at, classes, requester.id, operation, dueAt],
  );
  const functions = [...services.agreement.authorisers];
  const task = { about: { subject }, record: rows[0]!.id, dueAt, functions };
  await openLeadTasks(client, services, { ...task, kind: 'CONFIRM_DUTY_DISCLOSURE' });
  await openLeadTasks(client, services, { ...task, kind: 'INFORM_FAMILY' });
}
