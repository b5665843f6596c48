create table assessment (
  id record_id primary key,
  person text not null references person,
  controller text not null references organisation,
  as_of timestamptz(3) not null,
  provenance provenance not null,
  kind text,
  assessed_on date,
  summary text not null,
  recommendations texts
);
create index on assessment (person, controller);

create table medication (
  id record_id primary key,
  person text not null references person,
  controller text not null references organisation,
  as_of timestamptz(3) not null,
  provenance provenance not null,
  medicine text not null,
  code text check (code ~ '^[0-9]{6,18}$'),
  dosage text,
  route text,
  status text check (status in ('ACTIVE', 'ON_HOLD', 'COMPLETED', 'STOPPED')),
  started_on date,
  ended_on date check (ended_on >= started_on)
);
create index on medication (person, controller);

create table diagnosis (
  id record_id primary key,
  person text not null references person,
  controller text not null references organisation,
  as_of timestamptz(3) not null,
  provenance provenance not null,
  condition text not null,
  code text check (code ~ '^[0-9]{6,18}$'),
  clinical_status text check (clinical_status in ('ACTIVE', 'REMISSION', 'RESOLVED')),
  onset_on date
);
create index on diagnosis (person, controller);

create table sensitive_service (
  id record_id primary key,
  person text not null references person,
  controller text not null references organisation,
  as_of timestamptz(3) not null,
  provenance provenance not null,
  service text not null,
  reason text,
  started_on date,
  ended_on date check (ended_on >= started_on)
);
create index on sensitive_service (person, controller);
