import type { Client } from '../../database/openPool.ts';
import type { LeavingMember } from './types.ts';

/**
 * Whether somebody takes back what they registered themselves a moment ago, of somebody about whom nobody holds anything
 * yet: no agency knows the person, no other family has them, and nothing that protects anybody was recorded.
 */
export async function isOwnSlip(
  client: Client,
  requester: string,
  { family, person }: LeavingMember,
  withinMs: number,
): Promise<boolean> {
  const { rows } = await client.query<{ slip: boolean }>(
    `select count(*) = 1
       and bool_and(family = $2 and ended_at is null and added_by = $3
         and added_at > kinview_now() - make_interval(secs => $4::float8 / 1000))
       and not exists (select from family_member where person = $1 and family <> $2)
       and not exists (select from match_token where person = $1)
       and not exists (select from consent where subject = $1) and not exists (select from consent
         where given_by = $1 and subject in (select person from family_member where family = $2)) and not exists (select from risk_tier where subject = $1)
       and not exists (select from shield where subject = $1) and not exists (select from override where subject = $1)
       and not exists (select from prohibition where subject = $1)
       and not exists (select from court_order where subject = $1)
       and not exists (select from detriment where subject = $1) as slip
     from membership where person = $1`,
    [person, family, requester, withinMs],
  );
  return rows[0]?.slip === true;
}
