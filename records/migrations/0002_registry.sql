-- Who belongs together, and who works with whom. Ids of people and families are one set.

create table person (
  id text primary key check (length(id) between 1 and 64),
  stage text not null check (stage in ('CHILD', 'ADULT', 'UNBORN'))
);

create table family (
  id text primary key check (length(id) between 1 and 64),
  lead_organisation text not null
);

create table family_member (
  family text not null references family,
  person text not null references person,
  role text not null check (role in
    ('CHILD', 'UNBORN', 'MOTHER', 'FATHER', 'CARER', 'PARTNER', 'ADULT_SIBLING', 'OTHER_ADULT')),
  parental_responsibility boolean not null default false,
  -- The order of joining.
  position integer not null generated always as identity,
  primary key (family, person)
);
create index family_member_by_person on family_member (person, family);

create table relationship (
  id text primary key,
  family text not null references family,
  requester text not null,
  organisation text not null,
  kind text not null check (kind in
    ('ALLOCATED', 'TEAM', 'MASH_ENQUIRY', 'STRATEGY_MEETING', 'UNSCHEDULED_ATTENDANCE', 'DUTY', 'SELF_CLAIMED')),
  from_at timestamptz(3) not null default kinview_now(),
  to_at timestamptz(3),
  check (to_at >= from_at),
  -- A claim always has an end (policy.md §1).
  check (kind <> 'SELF_CLAIMED' or to_at is not null)
);
create index relationship_by_family on relationship (family, requester);
create index relationship_by_requester on relationship (requester, organisation);

create table task (
  id text primary key,
  kind text not null,
  family text not null references family,
  -- The person that the task is about; null: the family as a whole.
  subject text references person,
  organisation text not null,
  -- One practitioner, or whoever holds the function at the organisation.
  assignee text,
  function text,
  opened_at timestamptz(3) not null default kinview_now(),
  due_at timestamptz(3),
  closed_at timestamptz(3),
  check (num_nonnulls(assignee, function) = 1),
  check (closed_at >= opened_at)
);
create index task_by_family on task (family) where closed_at is null;
create index task_by_subject on task (subject) where closed_at is null;
create index task_by_assignee on task (assignee) where closed_at is null;

create table crisis (
  id text primary key,
  family text not null references family,
  requester text not null,
  organisation text not null,
  from_at timestamptz(3) not null default kinview_now(),
  to_at timestamptz(3) not null,
  record_due_at timestamptz(3),
  check (to_at >= from_at)
);
create index crisis_by_family on crisis (family, requester);

-- The agreement's version; the last row counts. Its text is a signed document outside.
create table agreement_in_force (
  position integer primary key generated always as identity,
  version text not null,
  from_at timestamptz(3) not null default kinview_now()
);
