create table incident (
  id record_id primary key,
  person text not null references person,
  controller text not null references organisation,
  as_of timestamptz(3) not null,
  provenance provenance not null,
  kind text,
  occurred_at timestamptz(3),
  summary text not null,
  response text
);
create index on incident (person, controller);

create table incident_person (
  record record_id not null references incident on delete cascade,
  person text not null references person,
  primary key (record, person)
);

create table incident_pattern (
  id record_id primary key,
  person text not null references person,
  controller text not null references organisation,
  as_of timestamptz(3) not null,
  provenance provenance not null,
  summary text not null,
  themes texts,
  period_start date,
  period_end date check (period_end >= period_start),
  trend text check (trend in ('RISING', 'STABLE', 'FALLING'))
);
create index on incident_pattern (person, controller);

create table incident_pattern_person (
  record record_id not null references incident_pattern on delete cascade,
  person text not null references person,
  primary key (record, person)
);

create table risk_alert (
  id record_id primary key,
  person text not null references person,
  controller text not null references organisation,
  as_of timestamptz(3) not null,
  provenance provenance not null,
  kind text,
  description text not null,
  grade text check (grade in ('STANDARD', 'MEDIUM', 'HIGH')),
  advice text
);
create index on risk_alert (person, controller);

create table missing_episode (
  id record_id primary key,
  person text not null references person,
  controller text not null references organisation,
  as_of timestamptz(3) not null,
  provenance provenance not null,
  missing_from timestamptz(3) not null,
  returned_at timestamptz(3) check (returned_at >= missing_from),
  grade text check (grade in ('STANDARD', 'MEDIUM', 'HIGH')),
  summary text,
  return_interview_offered boolean
);
create index on missing_episode (person, controller);

create table key_contact (
  id record_id primary key,
  person text not null references person,
  controller text not null references organisation,
  as_of timestamptz(3) not null,
  provenance provenance not null,
  role text not null check (role in ('OFFICER_IN_CASE', 'NEIGHBOURHOOD_OFFICER', 'MASH_DETECTIVE', 'MISSING_PERSONS_COORDINATOR')),
  name contact_name not null,
  telephone telephone_number,
  email email_address
);
create index on key_contact (person, controller);

create table intelligence (
  id record_id primary key,
  person text not null references person,
  controller text not null references organisation,
  as_of timestamptz(3) not null,
  provenance provenance not null,
  text text not null,
  assessment text check (assessment in ('A', 'B', 'C', 'D', 'E')),
  handling_conditions texts
);
create index on intelligence (person, controller);

create table intelligence_person (
  record record_id not null references intelligence on delete cascade,
  person text not null references person,
  primary key (record, person)
);
