-- What was shared by duty although the person objects: one record for each person, receiving organisation and day, until
-- it is confirmed. It is no fact that decisions read, so it moves no epoch; its tasks do.
create table duty_disclosure (
  id text primary key,
  version integer not null default 1 check (version > 0),
  subject text not null references person on delete cascade,
  organisation text not null,
  day date not null,
  classes text[] not null check (cardinality(classes) > 0),
  -- Who received it, and the first operation in which.
  requesters text[] not null check (cardinality(requesters) > 0),
  operation uuid not null,
  disclosed_at timestamptz(3) not null default kinview_now(),
  confirmation_due_at timestamptz(3) not null,
  confirmed_by text,
  confirmed_at timestamptz(3),
  justified boolean,
  reason text,
  family_decision text check (family_decision in ('INFORMED', 'DEFERRED')),
  family_reason text,
  family_review_at timestamptz(3),
  family_decided_by text,
  family_decided_at timestamptz(3),
  check (num_nonnulls(confirmed_by, confirmed_at, justified) in (0, 3)),
  check (confirmed_by <> all (requesters))
);
create unique index duty_disclosure_open on duty_disclosure (subject, organisation, day) where confirmed_at is null;
create index duty_disclosure_by_subject on duty_disclosure (subject, day);
grant select, insert on duty_disclosure to kinview_app;
grant update (version, classes, requesters, confirmed_by, confirmed_at, justified, reason, family_decision,
  family_reason, family_review_at, family_decided_by, family_decided_at) on duty_disclosure to kinview_app;

-- The masks that such a disclosure is part of are few, and found here without reading the others.
create index mask_entry_over_objection on ledger.mask_entry (mask)
  where code = 'DUTY_OVER_OBJECTION' and effect = 'DISCLOSED';

-- Up to which moment of the ledger something was looked through.
create table chase_progress (
  what text primary key,
  at timestamptz(3) not null
);
grant select, insert, update on chase_progress to kinview_app;
