create table risk_alert (
  id record_id primary key,
  person text not null references person,
  controller text not null references organisation,
  as_of timestamptz(3) not null,
  provenance provenance not null,
  kind text,
  description text not null,
  severity text check (severity in ('LOW', 'MODERATE', 'HIGH')),
  advice text
);
create index on risk_alert (person, controller);

create table crisis_plan (
  id record_id primary key,
  person text not null references person,
  controller text not null references organisation,
  as_of timestamptz(3) not null,
  provenance provenance not null,
  warning_signs texts,
  actions texts not null,
  safe_places texts,
  review_on date
);
create index on crisis_plan (person, controller);

create table protection_status (
  id record_id primary key,
  person text not null references person,
  controller text not null references organisation,
  as_of timestamptz(3) not null,
  provenance provenance not null,
  state text not null check (state in ('NONE', 'ENQUIRY', 'CHILD_PROTECTION_PLAN', 'CHILD_IN_NEED', 'LOOKED_AFTER', 'EMERGENCY_PROTECTION_ORDER')),
  categories_of_abuse texts check (categories_of_abuse <@ array['NEGLECT', 'PHYSICAL', 'EMOTIONAL', 'SEXUAL']),
  started_on date,
  next_conference_on date
);
create index on protection_status (person, controller);

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

-- Each key contact is {role, name, telephone}.
create table crisis_summary (
  id record_id primary key,
  person text not null references person,
  controller text not null references organisation,
  as_of timestamptz(3) not null,
  provenance provenance not null,
  current_risks texts,
  known_triggers texts,
  de_escalation_strategies texts,
  medication_considerations texts,
  key_contacts jsonb check (jsonb_typeof(key_contacts) = 'array')
);
create index on crisis_summary (person, controller);
