/** What counts until a day after its end, so that one text of facts serves whatever moment it is decided at. */
const recent = (to: string): string => `(${to} is null or ${to} > horizon.at)`;

const list = (object: string, from: string): string =>
  `coalesce((select json_agg(${object} order by id collate "C") from ${from}), '[]'::json)`;

/** One look-up by key for each row before it: without `offset 0` the planner may read whole tables to join them. */
const each = (from: string): string => `lateral (select * from ${from} offset 0)`;

const dated = `'id', id, 'from', ms(from_at), 'to', ms(to_at)`;

const tierRecord = `json_build_object('id', t.id, 'subject', t.subject, 'tier', t.tier, 'setBy', t.set_by,
  'setAt', ms(t.set_at), 'confirmedBy', t.confirmed_by, 'previousTier', t.previous_tier,
  'rejectedAt', ms(t.rejected_at), 'reviewDue', ms(t.review_due))`;

/**
 * Facts of people ($4) and of families with their members ($5) for one requester ($1 id, $2 organisation, $3 function):
 * a row each with `subject`, `text` (policies/facts.ts as JSON), `epoch`, and for a family its `members`; and on every
 * row, of which there is always one, the agreement's `version`.
 */
export const factsQuery = `
with horizon as materialized (select kinview_now() - interval '1 day' as at),
asked as materialized (
  select unnest($4::text[]) as id
  union select person from family_member where family = any ($5::text[])
  union select unnest($5::text[])),
belongs as materialized (
  select asked.id as subject, m.family, m.role in ('MOTHER', 'FATHER') or m.parental_responsibility as as_parent
    from asked cross join ${each('family_member where person = asked.id')} m
  union all select f.id, f.id, false from asked cross join ${each('family where id = asked.id')} f),
family_facts as materialized (
  select f.id as family, f.lead_organisation,
    coalesce((select json_agg(${tierRecord} order by t.id collate "C")
      from family_member m join person p on p.id = m.person join risk_tier t on t.subject = m.person
      where m.family = f.id and p.stage in ('CHILD', 'UNBORN') and t.superseded_at is null), '[]'::json) as child_tiers,
    ${list(
      `json_build_object(${dated}, 'kind', kind)`,
      `relationship where family = f.id and requester = $1 and organisation = $2 and ${recent('to_at')}`,
    )} as relationships,
    ${list(
      `json_build_object(${dated})`,
      `crisis where family = f.id and requester = $1 and organisation = $2 and ${recent('to_at')}`,
    )} as crises,
    ${list(
      `json_build_object('id', id, 'from', ms(opened_at), 'to', ms(closed_at))`,
      `task where family = f.id and closed_at is null and gives_standing and (assignee = $1 or (function = $3 and organisation = $2))`,
    )} as tasks
  from (select distinct family from belongs) b cross join ${each('family where id = b.family')} f cross join horizon),
found as (
  select asked.id as subject, d.epoch::text as epoch,
    case when f.id is not null then array(select person from family_member where family = f.id) end as members,
    json_build_object(
    'subject', asked.id,
    'kind', coalesce(p.stage, 'FAMILY'),
    'epoch', d.epoch,
    'tier', (select ${tierRecord} from risk_tier t where t.subject = p.id and t.superseded_at is null),
    'families', coalesce((select json_agg(json_build_object('family', b.family, 'leadOrganisation', lead_organisation,
        'asParent', b.as_parent, 'childTiers', child_tiers, 'relationships', relationships, 'crises', crises,
        'tasks', tasks) order by b.family collate "C")
      from belongs b join family_facts using (family) where b.subject = asked.id), '[]'::json),
    'consents', ${list(
      `json_build_object('id', id, 'version', version, 'status', status, 'givenBy', given_by, 'capacity', capacity,
        'scope', scope, 'conditions', conditions, 'recordedAt', ms(recorded_at), 'reviewDate', ms(review_date), 
        'doubted', capacity in ('AGE_16_17', 'PARENTAL_RESPONSIBILITY')
          and exists (select from person giver where giver.id = given_by and giver.age_doubted and giver.stage = 'CHILD'),
        'earlier', coalesce(earlier, '[]'))`,
      `consent where subject = p.id and superseded_at is null`,
    )},
    'overrides', ${list(
      `json_build_object(${dated}, 'ground', ground, 'requester', requester, 'authoriser', authoriser,
        'caldicottGuardian', caldicott_guardian, 'originatorApproval', originator_approval, 'classes', classes,
        'recipients', recipients)`,
      `override where subject = p.id and authorised_at is not null and ${recent('to_at')}`,
    )},
    'prohibitions', ${list(
      `json_build_object(${dated}, 'classes', classes, 'controllers', controllers)`,
      `prohibition where subject = p.id and ${recent('to_at')}`,
    )},
    'courtOrders', ${list(
      `json_build_object(${dated}, 'classes', classes, 'recipients', recipients)`,
      `court_order where subject = p.id and awaits_confirmation is not true and ${recent('to_at')}`,
    )},
    'detriments', ${list(
      `json_build_object(${dated}, 'controller', controller, 'classes', classes)`,
      `detriment where subject = p.id and ${recent('to_at')}`,
    )},
    'shields', ${list(`json_build_object(${dated})`, `shield where subject = p.id and ${recent('to_at')}`)})::text as text
  from asked cross join horizon cross join ${each('data_subject where id = asked.id')} d
    left join ${each('person where id = asked.id')} p on true left join ${each('family where id = asked.id')} f on true
  where p.id is not null or f.id is not null)
select agreement.version, found.subject, found.epoch, found.members, found.text
from (select (select version from agreement_in_force order by position desc limit 1) as version) agreement
  left join found on true`;
