-- Who joined a family, changed their place in it or left it, on what evidence. family_member says how it is now.
create table membership (
  id text primary key,
  family text not null references family on delete cascade,
  person text not null references person on delete cascade,
  role text not null,
  parental_responsibility boolean not null,
  evidence text not null check (evidence in
    ('SEEN_IN_PERSON', 'BIRTH_RECORD', 'COURT_ORDER', 'PROFESSIONAL_RECORD', 'SAID_BY_FAMILY')),
  evidence_on date not null,
  added_by text not null,
  added_organisation text not null,
  added_at timestamptz(3) not null default kinview_now(),
  ended_by text,
  ended_at timestamptz(3),
  check (num_nonnulls(ended_by, ended_at) in (0, 2))
);
create unique index membership_current on membership (family, person) where ended_at is null;
create index membership_by_person on membership (person, family);
grant select, insert, update (ended_by, ended_at) on membership to kinview_app;

-- What is current may end; that it was there stays in membership and in the order of changes.
grant delete, update (role, parental_responsibility) on family_member to kinview_app;
