-- What followed from disclosures, and what reviewing them found. Everything is added beside the ledger and never edited;
-- people, families and operations are named by id, for these records outlast them. Words are ids of `words`.

create table outcome (
  id text primary key,
  operation uuid not null,
  subject text not null,
  kind text not null check (kind in ('ACTION', 'RATIONALE')),
  words text not null,
  recorded_by text not null,
  organisation text not null,
  recorded_at timestamptz(3) not null default kinview_now()
);
create index outcome_by_operation on outcome (operation);

-- A sample of one organisation's operations of one month, drawn so that anybody can draw it again.
create table review_sample (
  id text primary key,
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  organisation text not null,
  -- The order number and the head (hex) of the last batch of the month: nobody could know it before.
  anchor text not null,
  seed text not null,
  drawn_by text not null,
  drawn_at timestamptz(3) not null default kinview_now(),
  unique (month, organisation)
);
create table review_sample_item (
  sample text not null references review_sample,
  position integer not null check (position > 0),
  operation uuid not null,
  primary key (sample, position)
);

create table finding (
  id text primary key,
  kind text not null check (kind in ('IN_ORDER', 'TRAINING_NEED', 'DESIGN_FLAW', 'BREACH', 'COMPLAINT')),
  subject text not null,
  operation uuid,
  -- The finding that this one is about, e.g. the complaint.
  follows text references finding,
  words text not null,
  recorded_by text not null,
  organisation text not null,
  recorded_at timestamptz(3) not null default kinview_now(),
  -- Who has to act next, and by when; null: nobody has to.
  owner text,
  owner_organisation text,
  due_at timestamptz(3),
  check (num_nonnulls(owner, owner_organisation, due_at) in (0, 3)),
  check (operation is not null or kind in ('BREACH', 'COMPLAINT', 'DESIGN_FLAW'))
);
create index finding_by_operation on finding (operation);
create index finding_by_organisation on finding (organisation, recorded_at desc);

create table finding_step (
  finding text not null references finding,
  version integer not null check (version > 1),
  step text not null check (step in ('INVESTIGATED', 'CORRECTED', 'CLOSED')),
  words text not null,
  taken_by text not null,
  taken_at timestamptz(3) not null default kinview_now(),
  owner text,
  owner_organisation text,
  due_at timestamptz(3),
  primary key (finding, version),
  check (num_nonnulls(owner, owner_organisation, due_at) in (0, 3))
);

-- What a detector saw, once for each thing seen.
create table detection (
  detector text not null,
  key text not null,
  seen_at timestamptz(3) not null default kinview_now(),
  primary key (detector, key)
);
-- When detectors ran; the last row counts.
create table detector_run (
  ran_at timestamptz(3) primary key default kinview_now()
);

grant select, insert on outcome, review_sample, review_sample_item, finding, finding_step, detection, detector_run
  to kinview_app;
