-- Who asked that somebody be taken out of a family, until a second person has settled it: the member stays meanwhile.
create table member_removal (
  id text primary key,
  family text not null references family on delete cascade,
  person text not null references person on delete cascade,
  evidence text not null check (evidence in
    ('SEEN_IN_PERSON', 'BIRTH_RECORD', 'COURT_ORDER', 'PROFESSIONAL_RECORD', 'SAID_BY_FAMILY')),
  evidence_on date not null,
  asked_by text not null,
  asked_organisation text not null,
  asked_at timestamptz(3) not null default kinview_now(),
  outcome text check (outcome in ('LEFT', 'STAYED')),
  settled_by text,
  settled_at timestamptz(3),
  check (num_nonnulls(outcome, settled_by, settled_at) in (0, 3))
);
create unique index member_removal_open on member_removal (family, person) where outcome is null;
create index member_removal_by_person on member_removal (person, family);
grant select, insert, update (outcome, settled_by, settled_at) on member_removal to kinview_app;
