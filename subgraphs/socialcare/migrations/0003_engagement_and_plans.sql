create table functional_concern (
  id record_id primary key,
  person text not null references person,
  controller text not null references organisation,
  as_of timestamptz(3) not null,
  provenance provenance not null,
  area text,
  description text not null,
  impact text,
  severity text check (severity in ('LOW', 'MODERATE', 'HIGH'))
);
create index on functional_concern (person, controller);

create table engagement_issue (
  id record_id primary key,
  person text not null references person,
  controller text not null references organisation,
  as_of timestamptz(3) not null,
  provenance provenance not null,
  service text,
  description text not null,
  missed_contacts integer check (missed_contacts >= 0),
  barriers texts
);
create index on engagement_issue (person, controller);

create table support_instruction (
  id record_id primary key,
  person text not null references person,
  controller text not null references organisation,
  as_of timestamptz(3) not null,
  provenance provenance not null,
  situation text,
  instruction text not null,
  review_on date
);
create index on support_instruction (person, controller);

create table outcome (
  id record_id primary key,
  person text not null references person,
  controller text not null references organisation,
  as_of timestamptz(3) not null,
  provenance provenance not null,
  goal text not null,
  measure text,
  baseline text,
  current text,
  measured_on date
);
create index on outcome (person, controller);

create table service_use (
  id record_id primary key,
  person text not null references person,
  controller text not null references organisation,
  as_of timestamptz(3) not null,
  provenance provenance not null,
  service text not null,
  period_start date,
  period_end date check (period_end >= period_start),
  contacts integer check (contacts >= 0),
  trend text check (trend in ('RISING', 'STABLE', 'FALLING'))
);
create index on service_use (person, controller);

create table plan_review (
  id record_id primary key,
  person text not null references person,
  controller text not null references organisation,
  as_of timestamptz(3) not null,
  provenance provenance not null,
  plan_type text not null check (plan_type in ('EARLY_HELP', 'CHILD_IN_NEED', 'CHILD_PROTECTION', 'CARE')),
  held_on date not null,
  decision text,
  actions texts,
  next_review_on date check (next_review_on > held_on)
);
create index on plan_review (person, controller);
