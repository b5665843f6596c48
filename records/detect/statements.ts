import type { DetectorData } from '../../policies/agreement/detectorData.ts';

/** The rows looked at: `s` a data subject's, `o` its operation, recorded from $1 to $3. Old ones lie in other partitions. */
const recent = 's.recorded_at >= $1::timestamptz and s.recorded_at < $3::timestamptz';
const rows = `ledger.subject s join ledger.operation o
  on o.order_no = s.order_no and o.leaf = s.operation and o.recorded_at = s.recorded_at`;

/** Whoever asks worked with none of the person's families then, and had no task about one. */
const unrelated = `not exists (select from family_member m join relationship r on r.family = m.family
    where m.person = s.subject and r.requester = o.requester and r.organisation = o.organisation
      and r.from_at <= s.recorded_at and (r.to_at is null or r.to_at > s.recorded_at))
  and not exists (select from family_member m join task t on t.family = m.family
    where m.person = s.subject and t.organisation = o.organisation and (t.assignee = o.requester or t.function = o.function)
      and t.opened_at <= s.recorded_at and (t.closed_at is null or t.closed_at > s.recorded_at))`;

/**
 * What each detector sees, a row for each thing seen: `key` (the same for the same thing), `raisedBy` a practitioner,
 * `organisation` theirs, `subject` where it is about somebody, and `record`, what it is about. $1 from, $2 how many at
 * least, $3 to. To be explained why somebody's data is not shared is to look for them, too.
 */
export const detectorStatements: Readonly<Record<Exclude<DetectorData['detector'], 'RELATIVE'>, string>> = {
  OUTSIDE_CASELOAD: `
    select o.requester || ' ' || $3::timestamptz::date as key, o.requester as "raisedBy", o.organisation, null as subject, null as record
    from ${rows} join ledger.mask_entry e on e.mask = s.mask
    where ${recent} and (e.code = 'NOT_FOUND_OR_NOT_PERMITTED' and e.effect = 'WITHHELD'
      or e.code = 'OPERATION' and exists (select from unnest(e.fields) f where starts_with(f, 'explain.')) and ${unrelated})
    group by o.requester, o.organisation having count(distinct s.subject) >= $2`,
  BURST: `
    select o.requester || ' ' || to_char($3::timestamptz, 'YYYY-MM-DD HH24') as key, o.requester as "raisedBy",
      o.organisation, null as subject, null as record
    from ${rows}
    where ${recent} and exists (select from ledger.mask_entry e where e.mask = s.mask and e.effect = 'DISCLOSED'
      and e.code <> 'OPERATION')
    group by o.requester, o.organisation having count(distinct s.subject) >= $2`,
  REPEATED_CRISIS: `
    select c.requester || ' ' || max(c.id) as key, c.requester as "raisedBy", c.organisation, null as subject, null as record
    from crisis c where c.from_at >= $1::timestamptz and c.from_at < $3::timestamptz
    group by c.requester, c.organisation having count(*) >= $2`,
  NO_RATIONALE: `
    select o.operation_id || ' ' || s.subject as key, o.requester as "raisedBy", o.organisation, s.subject,
      o.operation_id::text as record
    from ${rows}
    where ${recent} and $2 > 0
      and exists (select from ledger.mask_entry e where e.mask = s.mask and e.effect = 'DISCLOSED'
        and e.code in ('OVERRIDE', 'CRISIS'))
      and not exists (select from outcome w where w.operation = o.operation_id and w.subject = s.subject and w.kind = 'RATIONALE')`,
  SEQUENCE_GAP: `
    select b.chain || ' ' || b.position as key, 'kinview' as "raisedBy", '' as organisation, null as subject, null as record
    from ledger.batch b
    where b.recorded_at >= $1::timestamptz and b.recorded_at < $3::timestamptz and $2 > 0 and b.position > 1
      and not exists (select from ledger.batch p where p.chain = b.chain and p.position = b.position - 1
        and p.head = b.previous_head)`,
};

/**
 * Whoever was shown something (from $1 to $3) of somebody who may be theirs: of practitioners $2 whose marks are known,
 * each of the people's tokens. No address is compared while one of the household is shielded (policy.md §7).
 */
export const kinStatement = `
  select distinct o.requester, o.organisation, s.subject, t.scheme, t.token
  from ${rows} join match_token t on t.person = s.subject and t.scheme in ('KIN_SURNAME', 'KIN_ADDRESS')
  where ${recent} and o.requester = any ($2)
    and exists (select from ledger.mask_entry e where e.mask = s.mask and e.effect = 'DISCLOSED' and e.code <> 'OPERATION')
    and not (t.scheme = 'KIN_ADDRESS' and exists (select from shield h where h.subject = any (households_of(array[s.subject]))
      and h.from_at <= kinview_now() and (h.to_at is null or h.to_at > kinview_now())))
  order by o.requester, s.subject`;
