import type { Queryable } from '../../database/openPool.ts';
import type { Instant } from '../../policies/words.ts';
import type { MutationServices } from '../mutations/types.ts';
import { type DutyDisclosed, openDutyTasks } from './openDutyTasks.ts';

/** What is drawn from the order earlier may be recorded later, and clocks differ by a little. */
const overlap = `interval '10 minutes'`;

interface Found extends Omit<DutyDisclosed, 'requester'> {
  readonly requester: string;
  readonly organisation: string;
}

/**
 * Opens what the ledger's newest disclosures by duty over an objection call for. It reads the ledger after the fact, so
 * that no answer waits for it, and nothing that it meets can undo one; what it did not get to is there the next time.
 */
export async function chaseDutyDisclosures(
  services: Pick<MutationServices, 'pool' | 'agreement' | 'clock'>,
): Promise<void> {
  const { pool } = services;
  const { rows: moments } = await pool.query<{ upTo: number; from: number }>(
    `select ms(kinview_now())::float8 as "upTo", ms(coalesce((select least(at, kinview_now()) - ${overlap}
       from chase_progress where what = 'DUTY_DISCLOSURES'), 'epoch'::timestamptz))::float8 as "from"`,
  );
  const { upTo, from } = moments[0]!;
  for (const { requester: id, organisation, ...disclosed } of await findDisclosed(pool, from))
    await openDutyTasks(services, { ...disclosed, requester: { id, organisation } });
  await pool.query(
    `insert into chase_progress values ('DUTY_DISCLOSURES', to_timestamp($1::float8 / 1000))
     on conflict (what) do update set at = excluded.at`,
    [upTo],
  );
}

/**
 * One for each person, recipient and day, with everything that was disclosed so and that nobody confirmed since; whom the
 * registry still knows.
 */
async function findDisclosed(database: Queryable, from: Instant): Promise<readonly Found[]> {
  const { rows } = await database.query<Found>(
    `select s.subject, o.requester, o.organisation, (array_agg(o.operation_id order by s.order_no))[1] as operation,
       ms(min(s.recorded_at))::float8 as at, array_agg(distinct m.data_class) as classes
     from ledger.mask_entry m
       join ledger.subject s on s.mask = m.mask and s.recorded_at >= to_timestamp($1::float8 / 1000)
       join ledger.operation o on o.order_no = s.order_no and o.leaf = s.operation and o.recorded_at = s.recorded_at
       join person p on p.id = s.subject
     where m.code = 'DUTY_OVER_OBJECTION' and m.effect = 'DISCLOSED' and m.data_class is not null
       and not exists (select from duty_disclosure d where d.subject = s.subject and d.organisation = o.organisation
         and d.day = (s.recorded_at at time zone 'UTC')::date and o.requester = any (d.requesters)
         and m.data_class = any (d.classes) and d.confirmed_at >= s.recorded_at)
     group by s.subject, o.requester, o.organisation, (s.recorded_at at time zone 'UTC')::date
     order by at`,
    [from],
  );
  return rows;
}
