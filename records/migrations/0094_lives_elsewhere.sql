-- Who lives elsewhere is said with its kind of evidence, and counts where a lead of the organisation that leads the
-- family says it: anybody else's word leaves the address guarded and the leads' task open.
alter table lives_elsewhere
  add column evidence text check (evidence in ('HOME_VISIT', 'OFFICIAL_RECORD', 'PROFESSIONAL_RECORD')),
  add column counts boolean not null default false;

create or replace function leaves_exposed(family_id text) returns table (person text) language sql stable as $$
  select m.person from family_member m where m.family = family_id
    and not exists (select from shield own where own.subject = m.person and own.from_at <= kinview_now()
      and (own.to_at is null or own.to_at > kinview_now()))
    and exists (select from family_member o join shield s on s.subject = o.person
      where o.family = m.family and o.person <> m.person and s.from_at <= kinview_now()
        and (s.to_at is null or s.to_at > kinview_now())
        and not exists (select from lives_elsewhere e
          where e.family = m.family and e.person = m.person and e.said_at >= s.from_at and e.counts))
  order by m.position
$$;
