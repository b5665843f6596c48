-- Who lives at another address than the members of a family whose address is shielded: theirs does not give it away.
create table lives_elsewhere (
  id text primary key,
  family text not null references family on delete cascade,
  person text not null references person on delete cascade,
  said_by text not null,
  said_organisation text not null,
  said_at timestamptz(3) not null default kinview_now(),
  -- Words.
  reason text not null
);
create index lives_elsewhere_by_family on lives_elsewhere (family, person, said_at);
grant select, insert on lives_elsewhere to kinview_app;

-- Whom the shield of another member of the family leaves open: they have none in force, and since that shield began
-- nobody said that they live elsewhere. The same address may be read, or searched for, through them.
create function leaves_exposed(family_id text) returns table (person text) language sql stable as $$
  select m.person from family_member m where m.family = family_id
    and not exists (select from shield own where own.subject = m.person and own.from_at <= kinview_now()
      and (own.to_at is null or own.to_at > kinview_now()))
    and exists (select from family_member o join shield s on s.subject = o.person
      where o.family = m.family and o.person <> m.person and s.from_at <= kinview_now()
        and (s.to_at is null or s.to_at > kinview_now())
        and not exists (select from lives_elsewhere e
          where e.family = m.family and e.person = m.person and e.said_at >= s.from_at))
  order by m.position
$$;
